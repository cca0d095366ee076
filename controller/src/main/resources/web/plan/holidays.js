// SPDX-License-Identifier: Apache-2.0
// The days of a year that are not as their day of the week: holidays, and the work days they are swapped with.
import { html } from '/assets/lib/lit-html/lit-html.js';
import { changed, draft, fault } from './draft.js';
import { t } from './fields.js';

const now = { year: new Date().getFullYear(), name: '', focus: null };
const iso = (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const weekday = (date) => (new Date(date + 'T00:00:00Z').getUTCDay() + 6) % 7;
const specials = () => draft.plan.hours.specials;
const found = (date) => specials().find((one) => one.date === date);

/** A work day becomes free first, a free one a work day; then the other; then it is usual again. */
function press(date) {
  const week = draft.plan.hours.windows;
  const usual = week !== null && (week[WEEK[weekday(date)]] || []).length > 0;
  const one = found(date);
  now.focus = date;
  if (!one) specials().push({ date, works: !usual, name: now.name });
  else if (one.works !== usual) one.works = usual;
  else specials().splice(specials().indexOf(one), 1);
  specials().sort((a, b) => (a.date < b.date ? -1 : 1));
  changed();
}

function move(event, date) {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
  if (!by) return;
  event.preventDefault();
  const to = new Date(Date.parse(date) + by * 86400000).toISOString().slice(0, 10);
  const key = document.getElementById('day-' + to);
  if (key) { now.focus = to; key.focus(); changed(); }
}

function day(date) {
  const one = found(date);
  const key = one ? (one.works ? 'dayWork' : 'dayOff') : 'dayUsual';
  const first = now.focus && now.focus.startsWith(String(now.year)) ? now.focus : iso(now.year, 1, 1);
  return html`<button type="button" id="day-${date}" class="day ${one ? (one.works ? 'works' : 'free') : weekday(date) > 4 ? 'weekend' : ''}" tabindex=${date === first ? 0 : -1}
    aria-label=${[Number(date.slice(8)), one ? (one.works ? t('work') : t('off')) : '', t(key, { date, name: one ? one.name : '' })].join(' ')} title=${one ? one.name : ''} @click=${() => press(date)} @keydown=${(event) => move(event, date)}>
    ${Number(date.slice(8))}${one ? html`<small>${one.works ? t('work') : t('off')}</small>` : ''}</button>`;
}

function month(number) {
  const days = new Date(Date.UTC(now.year, number, 0)).getUTCDate();
  return html`<div class="month" role="group" aria-label=${t('month', { n: number })}><h3>${t('month', { n: number })}</h3>
    <div class="days">${WEEK.map((name) => html`<span class="head">${short(t(name))}</span>`)}
    ${Array.from({ length: weekday(iso(now.year, number, 1)) }, () => html`<span></span>`)}
    ${Array.from({ length: days }, (none, n) => day(iso(now.year, number, n + 1)))}</div></div>`;
}
const short = (name) => (/^[A-Z]/.test(name) ? name.slice(0, 2) : name.slice(-1));

function listed(one, n) {
  const at = `hours.specials.${n}.`;
  return html`<li class=${fault(at + 'date') ? 'bad' : ''}><b class="num">${one.date}</b> <span class="tag ${one.works ? 'works' : 'free'}">${one.works ? t('work') : t('off')}</span>
    <input type="text" aria-label="${t('holidayName')} ${one.date}" .value=${one.name} maxlength="40" @input=${(event) => { one.name = event.target.value; changed(); }}>
    <button type="button" class="tiny danger" aria-label="${t('removeIt')} ${one.date}" @click=${() => { specials().splice(n, 1); changed(); }}>${t('removeIt')}</button></li>`;
}

const turn = (by) => { now.year += by; now.focus = null; changed(); };

export function holidays() {
  if (draft.plan.hours.windows === null) return html`<p class="card">${t('noHolidays')}</p>`;
  return html`<section class="card"><div class="year"><button type="button" class="tiny" @click=${() => turn(-1)}>← ${t('lastYear')}</button>
    <h2>${t('year', { n: now.year })}</h2><button type="button" class="tiny" @click=${() => turn(1)}>${t('nextYear')} →</button></div>
    <p class="hint">${t('yearHint')}</p><div class="field naming"><label for="holidayName">${t('holidayName')}</label>
    <input id="holidayName" type="text" maxlength="40" .value=${now.name} @input=${(event) => { now.name = event.target.value; }}></div>
    <div class="months">${Array.from({ length: 12 }, (none, n) => month(n + 1))}</div></section>
    <section class="card"><h2>${t('specialsList')}</h2><ul class="specials">${specials().map(listed)}</ul></section>`;
}
