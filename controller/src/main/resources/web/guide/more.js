// SPDX-License-Identifier: Apache-2.0
// What is needed now and then: numbers given by hand, notes of the day before, louder, softer and silence.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { named } from '../shared/language.js';
import { printer, printing } from './give.js';
import { keep } from './kept.js';

const MUTE_MINUTES = 30, SOFTEST = 10, LOUDEST = 100;
let zones = [];
const hand = { service: '', first: '', last: '' }; // as typed

export async function hearVoice(page) {
  const answer = await fetch('/api/v1/voice', { cache: 'no-store' }).catch(() => null);
  if (answer && answer.ok) zones = (await answer.json()).zones;
  page.draw();
}

const field = (form, name) => form.elements[name].value.trim().toUpperCase();

/** What is typed of numbers given by hand, and outlives a reload. */
export function fill(typed) {
  Object.assign(hand, typed);
  keep({ hand });
}

const typed = (event) => fill({ [event.target.name]: event.target.value });

async function enter(page, event) {
  event.preventDefault();
  const form = event.target;
  const body = { service: form.elements.service.value, first: field(form, 'first'), last: field(form, 'last') };
  if (!(await page.go('/guide/handgiven', body, page.t('did.hand', body)))) return;
  form.elements.first.value = form.elements.last.value = '';
  fill({ first: '', last: '' });
}

async function honour(page, number) {
  if (await page.give('/guide/notes/' + encodeURIComponent(number), {}, printer())) { page.tab = 'give'; page.draw(); }
}

async function sound(page, path, body) {
  await page.go('/voice/' + path, body, page.t('did.voice'));
  await hearVoice(page);
}

const byHand = (page) => html`<section class="card"><h2>${page.t('more.hand')}</h2><p class="hint">${page.t('more.handHint')}</p>
  <form class="line" @submit=${(event) => enter(page, event)} @input=${typed}>
    <label>${page.t('fact.service')}<select class="field" name="service">${page.hall.services.map((one) => html`<option value=${one.code} ?selected=${hand.service === one.code}>${one.prefix} ${named(one)}</option>`)}</select></label>
    <label>${page.t('more.first')}<input name="first" .value=${hand.first} maxlength="6" autocomplete="off" required></label>
    <label>${page.t('more.last')}<input name="last" .value=${hand.last} maxlength="6" autocomplete="off" required></label>
    <button class="key main">${page.t('more.enter')}</button></form></section>`;

const notes = (page) => html`<section class="card"><h2>${page.t('more.note')}</h2>
  <p class="hint">${page.hall.notes.length ? page.t('more.notes', { list: page.hall.notes.map((note) => note.ticket).join(' ') }) : page.t('more.noNotes')}</p>
  ${page.hall.notes.length === 0 ? nothing : html`<form class="line" @submit=${(event) => { event.preventDefault(); honour(page, field(event.target, 'note')); }}>
    <label>${page.t('more.noteHint')}<input name="note" maxlength="6" autocomplete="off" required></label>${printing(page)}
    <button class="key main">${page.t('more.honour')}</button></form>`}</section>`;

/** Louder or softer by one step, as far as it goes. */
const turn = (page, one, steps, end) => html`<button type="button" class="key" data-turn=${steps} ?disabled=${end}
  aria-label=${one.zone + ' ' + page.t(steps > 0 ? 'more.louder' : 'more.softer')}
  @click=${() => sound(page, 'volume', { zone: one.zone, steps })}>${page.t(steps > 0 ? 'more.louder' : 'more.softer')}</button>`;

const zone = (page, one) => html`<li><b>${one.zone}</b>
  <span>${one.mutedSeconds ? page.t('more.muted', { n: Math.ceil(one.mutedSeconds / 60) }) : page.t('more.volume', { n: one.volume })}</span>
  ${one.mutedSeconds ? nothing : html`${turn(page, one, -1, one.volume <= SOFTEST)}${turn(page, one, 1, one.volume >= LOUDEST)}`}
  ${one.mutedSeconds ? html`<button type="button" class="key" @click=${() => sound(page, 'unmute', { zone: one.zone })}>${page.t('more.unmute')}</button>`
    : html`<button type="button" class="key" @click=${() => sound(page, 'mute', { zone: one.zone, minutes: MUTE_MINUTES })}>${page.t('more.mute')}</button>`}</li>`;

export const more = (page) => html`${byHand(page)}${notes(page)}
  <section class="card"><h2>${page.t('more.voice')}</h2><p class="hint">${page.t('more.today')}</p><ul class="zones">${zones.map((one) => zone(page, one))}</ul></section>`;
