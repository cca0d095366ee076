// SPDX-License-Identifier: Apache-2.0
// Who waits, who was called, who was missed. A press only opens a number: where a row moved meanwhile, nothing is lost.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { named } from '../shared/language.js';

const ORDER = ['CALLED', 'WAITING', 'HELD', 'SERVING'];
let only = 'all';

/** What stands out about a number; never by colour alone. */
export const flags = (page, one) => html`${one.claim === 'NONE' ? nothing : html`<span class="flag ${one.claim}">${page.t('claim.' + one.claim)}</span>`}
  ${one.assistance ? html`<span class="flag assist">${page.t('line.assist')}</span>` : nothing}`;

export const minutesSince = (page, since) => Math.max(0, Math.floor((page.now() - Date.parse(since)) / 60000));

const row = (page, one) => html`<li><button type="button" class="row" data-ticket=${one.ticket} @click=${() => page.open(one.ticket)}>
  <b class="num">${one.ticket}</b>
  <span class="what">${named(page.service(one.service) || { name: one.service })}</span>
  <span class="flags">${flags(page, one)}</span>
  <span class="how">${page.t('stage.' + one.stage)}${one.window ? ' · ' + page.t('line.window', { n: one.window }) : ''}
    ${one.stage === 'WAITING' ? ' · ' + page.t('line.waited', { n: minutesSince(page, one.since) }) : ''}</span></button></li>`;

const rows = (page, some) => (some.length === 0 ? html`<p class="none">${page.t('line.none')}</p>`
  : html`<ul class="rows">${repeat(some, (one) => one.ticket, (one) => row(page, one))}</ul>`);

const wanted = { all: () => true, asked: (one) => one.claim === 'ASKED' && one.stage === 'WAITING', assist: (one) => one.assistance };

const byOrder = (a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) || (a.since < b.since ? -1 : a.since > b.since ? 1 : a.ticket < b.ticket ? -1 : 1);

const chip = (page, key, some) => html`<button type="button" class="key choice" aria-pressed=${only === key}
  @click=${() => { only = key; page.draw(); }}>${page.t('line.' + key)} <b class="num">${some.filter(wanted[key]).length}</b></button>`;

export function line(page) {
  const some = page.hall.tickets.filter((one) => one.stage !== 'MISSED').sort(byOrder);
  return html`<section><h2>${page.t('line.title')}</h2>
    <div class="choices">${['all', 'asked', 'assist'].map((key) => chip(page, key, some))}</div>
    ${rows(page, some.filter(wanted[only]))}</section>`;
}

export const missed = (page) => html`<section><h2>${page.t('missed.title')}</h2>
  ${rows(page, page.hall.tickets.filter((one) => one.stage === 'MISSED'))}</section>`;
