// SPDX-License-Identifier: Apache-2.0
// Who serves what where.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { changed, draft } from './draft.js';
import { choice, flag, number, order, said, t, text } from './fields.js';
import { removed } from './removed.js';

const MAIN = 10, ALSO = 5;
const opened = new Set();
const faulty = (path) => draft.check && draft.check.faults.some((one) => one.field.startsWith(path));
const people = () => [[null, t('nobody')], ...draft.plan.staff.map((one) => [one.badge, `${one.badge} ${one.name}`])];
const others = (window) => [[null, t('noCover')], ...draft.plan.windows.filter((one) => one !== window).map((one) => [one.number, `${one.number} ${one.name}`])];

function add() {
  const windows = draft.plan.windows;
  const window = { number: windows.reduce((most, one) => Math.max(most, Number(one.number) < 90 ? one.number : 0), 0) + 1, name: '', serves: [], a: null, b: null, covers: null, desk: false };
  windows.push(window);
  opened.add(window);
  changed();
  requestAnimationFrame(() => document.getElementById(`windows.${windows.length - 1}.name`).focus());
}

function remove(n) {
  const plan = draft.plan;
  removed(`${plan.windows[n].number} ${plan.windows[n].name}`, () => {
    const number = plan.windows[n].number;
    plan.windows.splice(n, 1);
    for (const window of plan.windows) if (window.covers === number) window.covers = null;
    plan.roster = plan.roster.filter((duty) => duty.window !== number);
  });
}

function weigh(window, code, weight) {
  const found = window.serves.find((one) => one.service === code);
  if (weight === 0) window.serves = window.serves.filter((one) => one !== found);
  else if (found) found.weight = weight;
  else window.serves.push({ service: code, weight });
  changed();
}

function serves(window, service, path) {
  const at = window.serves.findIndex((one) => one.service === service.code);
  const weight = at < 0 ? 0 : window.serves[at].weight;
  const id = `${path}serves.of.${service.code}`;
  const known = [[0, t('serves.0')], [MAIN, t('serves.10')], [ALSO, t('serves.5')]];
  const options = known.some(([value]) => value === weight) ? known : [...known, [weight, t('serves.other', { n: weight === null ? '' : weight })]];
  return html`<div class="serve ${weight ? 'on' : ''}"><label for=${id}><b class="prefix">${service.prefix}</b> ${service.shortName || service.name}</label>
    <select id=${id} @change=${(event) => weigh(window, service.code, Number(event.target.value))}>
      ${options.map(([value, name]) => html`<option value=${value} ?selected=${value === weight} .selected=${value === weight}>${name}</option>`)}</select>
    ${at < 0 ? nothing : number(window.serves[at], 'weight', `${path}serves.${at}.weight`, t('serves.other', { n: '' }))}</div>`;
}

function card(window, n) {
  const path = `windows.${n}.`;
  const names = window.serves.map((one) => (draft.plan.services.find((service) => service.code === one.service) || {}).shortName).join(' · ');
  return html`<details class="card item ${faulty(path) ? 'faulty' : ''}" ?open=${opened.has(window)}
      @toggle=${(event) => { if (event.target.open) opened.add(window); else opened.delete(window); }}>
    <summary><b class="prefix">${window.number === null ? '?' : window.number}</b><span class="grow"><b>${window.name}</b></span><span class="soft">${names}</span></summary>
    ${order(draft.plan.windows, n, `${window.number} ${window.name}`, () => remove(n))}
    <div class="fields">${number(window, 'number', path + 'number', t('number'))}${text(window, 'name', path + 'name', t('windowName'))}
      ${choice(window, 'a', path + 'a', t('a'), people())}${choice(window, 'b', path + 'b', t('b'), people())}
      ${choice(window, 'covers', path + 'covers', t('covers'), others(window), t('coversHint'))}</div>
    ${flag(window, 'desk', path + 'desk', t('desk'))}
    <h2 class="part">${t('serves')}</h2><p class="hint">${t('servesHint', { n: 5 * (draft.plan.policy.turns.minutesPerWeight || 0) })}</p>
    <div class="serves">${draft.plan.services.map((service) => serves(window, service, path))}</div>${said(path + 'serves')}
  </details>`;
}

export function windows() {
  return html`${draft.plan.windows.map(card)}<p class="hint">${t('peopleHint')}</p>
    <button type="button" class="key" id="addWindow" @click=${add}>+ ${t('addWindow')}</button>`;
}
