// SPDX-License-Identifier: Apache-2.0
// The visit at hand: how long it waited, the promised time, materials to tick, what else it needs, notes, and why it was called.
import { html, render } from '/assets/lib/lit-html/lit-html.js';
import { $, hallNow } from '../shared/live.js';
import { isEnglish } from '../shared/language.js';

const TICKS = 'jiaohao.desk.ticks';
let why = null; // {ticket, reasons}

const seconds = (from, until) => Math.max(0, Math.floor((Date.parse(until) - Date.parse(from)) / 1000));
const clock = (all) => `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;

/** Ticks of this visit only: they never leave this page, and a reload does not lose them. */
function ticked(ticket) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(TICKS) || '{}');
    return kept.ticket === ticket ? kept.names : [];
  } catch (refused) { return []; }
}

function tick(ticket, name, on) {
  const names = ticked(ticket).filter((other) => other !== name);
  if (on) names.push(name);
  try { sessionStorage.setItem(TICKS, JSON.stringify({ ticket, names })); } catch (refused) { /* until the next reload, then */ }
}

async function ask(state, again) {
  const ticket = state.current.ticket;
  const answer = await fetch(`/api/v1/tickets/${state.day}/${ticket}/why`);
  why = { ticket, reasons: answer.ok ? (await answer.json()).reasons : [] };
  again();
}

/** The promised time, calm in colour, and in words when it is over. */
function running(current, t) {
  const now = hallNow();
  if (now === null || !current.called) return '';
  if (!current.arrived) return html`<p class="run">${t('calledFor', { time: clock(seconds(current.called, now)) })}</p>`;
  const gone = seconds(current.arrived, now), over = gone > current.promisedMinutes * 60;
  return html`<p class=${over ? 'run over' : 'run'}>${t(over ? 'overtime' : 'handling', { time: clock(gone), n: current.promisedMinutes })}</p>`;
}

function materials(current, t, again) {
  if (!current.materials || current.materials.length === 0) return '';
  const there = ticked(current.ticket);
  const missing = current.materials.filter((name) => !there.includes(name)).length;
  return html`<h2>${t('materials')}</h2><ul class="ticks">${current.materials.map((name) => html`<li><label><input type="checkbox"
    .checked=${there.includes(name)} @change=${(event) => { tick(current.ticket, name, event.target.checked); again(); }}> ${name}</label></li>`)}</ul>
    <p>${missing === 0 ? t('allThere') : t('missing', { n: missing })}</p>`;
}

function reasons(state, t, again) {
  const known = why && why.ticket === state.current.ticket;
  return html`<button class="small" type="button" @click=${() => ask(state, again)}>${t('why')}</button>
    ${known ? html`<ul class="why">${why.reasons.map((one) => html`<li>${isEnglish() ? one.en : one.zh}</li>`)}</ul>` : ''}`;
}

/** {@code again} draws once more. */
export function drawVisit(state, signs, t, again) {
  const current = state.current;
  $('note').hidden = !current;
  render(current ? html`
    <p class="signs">${signs(current).map((one) => html`<span class="sign">${one}</span>`)} ${t('waited', { n: Math.floor(seconds(current.since, current.called || hallNow() || current.since) / 60) })}</p>
    ${current.claim === 'ASKED' ? html`<button class="key claim" type="button" data-key="CLAIM">${t('CLAIM')}</button>` : ''}
    ${running(current, t)}
    ${current.further.length ? html`<p class="further">${t('further', { names: current.further.join(isEnglish() ? ', ' : '、') })}</p>` : ''}
    ${materials(current, t, again)}
    ${(current.notes || []).length ? html`<h2>${t('notes')}</h2><ul class="notes">${current.notes.map((note) => html`<li>${note}</li>`)}</ul>` : ''}
    ${reasons(state, t, again)}` : html`<p class="none">${t('nobodyHere')}</p>`, $('visit'));
}
