// SPDX-License-Identifier: Apache-2.0
// How the manager's pages write figures, and the visits behind a number (numbers of tickets only, no person).
import words from '/assets/words/menu.js';
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { say } from '../shared/language.js';

const t = say(words);
const NONE = '—';

export const missing = (value) => value === undefined || value === null;

/** Milliseconds for people. */
export function length(millis) {
  if (missing(millis)) return NONE;
  const s = Math.round(millis / 1000);
  if (s >= 3600) return t('hoursMinutes', { h: Math.floor(s / 3600), m: Math.floor((s % 3600) / 60) });
  if (s >= 60 && s % 60 === 0) return t('minutesOnly', { m: s / 60 });
  return s >= 60 ? t('minutesSeconds', { m: Math.floor(s / 60), s: s % 60 }) : t('seconds', { s });
}

export const share = (part) => (missing(part) ? NONE : Math.round(part * 100) + '%');
export const count = (n) => (missing(n) ? NONE : String(n));

/** As the figure's unit wants it: COUNT, MILLIS or SHARE. */
export const figure = (value, unit) => (unit === 'MILLIS' ? length(value) : unit === 'SHARE' ? share(value) : count(value));

export const clock = (instant, zone) => (instant ? new Date(instant).toLocaleTimeString('en-GB', { timeZone: zone }) : NONE);

/** A number that shows what is behind it; plain where nothing is. */
export const open = (text, then) => (text === NONE || /^0%?$/.test(text) ? text : html`<button type="button" class="number" @click=${then}>${text}</button>`);

/** A table; heads: [{ text, left }], rows: [{ name, cells: [] }]. */
export const table = (heads, rows) => html`<table class="figures">
<thead><tr>${heads.map((head) => html`<th scope="col" class=${head.left ? 'l' : ''}>${head.text}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr class=${row.mark || ''}><th scope="row">${row.name}</th>${row.cells.map((cell, n) => html`<td class=${heads[n + 1] && heads[n + 1].left ? 'l' : 'num'}>${cell}</td>`)}</tr>`)}</tbody></table>`;

const stage = (visit) => {
  const key = 'stage.' + (visit.end || visit.stage);
  return (words[key] ? t(key) : visit.end || visit.stage) + (visit.inferred ? ` · ${t('inferred')}` : '') + apart(visit);
};

/** What sets it apart from those in the mean of a person. */
const apart = (visit) => (visit.assistance ? ` · ${t('assistance')}` : '') + (visit.items > 1 ? ` · ${t('items', { n: visit.items })}` : '') + (visit.outage ? ` · ${t('cut')}` : '');

/** As many as one looks through at once. */
export const PAGE = 100;

const pageKey = (text, offset, go) => html`<button type="button" class="key" @click=${() => go(offset)}>${text}</button>`;

/** Which of them are shown, and the way to the others; pages: { offset, all, go(offset) }. */
const paging = ({ offset, all, go }) => html`<p class="paging"><span>${t('pageOf', { from: offset + 1, to: Math.min(offset + PAGE, all), all })}</span>
${offset > 0 ? pageKey(t('pageBefore'), Math.max(0, offset - PAGE), go) : nothing}${offset + PAGE < all ? pageKey(t('pageAfter'), offset + PAGE, go) : nothing}</p>`;

/** A page of visits; about: { day, zone, serviceName(code), mayAsk }. */
export function visits(title, all, about, pages) {
  const heads = ['visitTicket', 'visitDay', 'visitService', 'visitWindow', 'visitTaken', 'visitCalled', 'visitArrived', 'visitEnded', 'visitWait', 'visitHandling', 'visitEnd'];
  const left = ['visitTicket', 'visitDay', 'visitService', 'visitEnd'];
  return html`<h2 id="hb">${title}</h2>${all.length === 0 ? html`<p>${t('noVisits')}</p>` : nothing}
${pages.all > 0 ? paging(pages) : nothing}
${all.length === 0 ? nothing : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="hb">${table(heads.map((key) => ({ text: t(key), left: left.includes(key) })), all.map((visit) => row(visit, about)))}</div>`}`;
}

function row(visit, about) {
  const day = visit.day || about.day;
  const name = visit.ticket + (visit.priority ? ` · ${t('priority')}` : '');
  return {
    name: about.mayAsk ? html`<a href=${`/manage/audit?day=${day}&ticket=${visit.ticket}`} title=${t('why')}>${name}</a>` : name,
    cells: [day, about.serviceName(visit.service), visit.window ?? NONE, clock(visit.since || visit.taken, about.zone), clock(visit.called, about.zone),
      visit.arrivalKnown === false ? NONE : clock(visit.arrived, about.zone), clock(visit.ended || visit.finished, about.zone), length(visit.waitMillis), length(visit.handlingMillis), stage(visit)],
  };
}
