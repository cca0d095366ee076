// SPDX-License-Identifier: Apache-2.0
// How many windows each service needs at each hour, the reason of each number, and whether it held when the last days were played with it.
import words from '/assets/words/staffing.js';
import { html, nothing, render } from '/assets/lib/lit-html/lit-html.js';
import { because, named, onLanguage, sayPage } from '../shared/language.js';
import { $, make } from '../shared/live.js';
import { share } from '../manage/figures.js';
import { menu } from '../manage/menu.js';

const t = sayPage(words);
const DAYS = ['', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const FIELDS = { weekday: DAYS, share: ['', '60', '70', '75', '80', '85', '90', '95'], weeks: ['4', '8', '13', '26', '52'] };
const USUAL = { weekday: '', share: '', weeks: '8' };
let found = null, asked = new AbortController();

const people = (n) => (n >= 10 ? Math.round(n) : Math.round(n * 10) / 10);
const minutes = (seconds) => Math.max(1, Math.round(seconds / 60));
const poolName = (pool) => pool.services.map(named).join(t('and'));
const at = (pool, hour) => pool.hours.find((one) => one.hour === hour);

function sayIt(text) {
  $('said').hidden = !text;
  $('said').textContent = text;
}

/** 周一9时医保:平均来14人,每人8分,2个窗口时81%在10分钟内叫到;1个窗口排不完。 */
function reason(pool, one) {
  const values = { day: $('weekday').value ? t('day.' + $('weekday').value) : '', hour: one.hour, services: poolName(pool), people: people(one.people), busy: one.busyPeople, handling: minutes(one.handlingSeconds),
    windows: one.windows, within: share(one.within), target: minutes(pool.targetSeconds), fewer: one.windows - 1, less: share(one.fewer), busyWindows: one.busyWindows, played: share(one.played) };
  const fewer = one.windows === 1 ? '' : t(one.fewer === 0 ? 'fewerGrows' : 'fewer', values);
  return t('because', values) + fewer + t('stop') + (one.busyWindows > one.windows ? t('busyDay', values) : '') + (one.played === undefined ? '' : t('playedSo', values));
}

/** Where the plan has fewer windows than an hour needs. */
function cell(pool, hour) {
  const one = at(pool, hour);
  if (!one) return html`<td>—</td>`;
  const short = one.windows > pool.windows;
  return html`<td class="num ${short ? 'short' : ''}"><b>${one.windows}</b>${one.busyWindows > one.windows ? html` <small>${t('busyCell', { n: one.busyWindows })}</small>` : nothing}${short ? html` <small>${t('shortBy', { n: one.windows - pool.windows })}</small>` : nothing}</td>`;
}

function overview(pools) {
  const hours = [...new Set(pools.flatMap((pool) => pool.hours.map((one) => one.hour)))].sort((a, b) => a - b);
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="ho"><table class="figures overview"><thead><tr><th scope="col">${t('hour')}</th>${pools.map((pool) => html`<th scope="col">${poolName(pool)}</th>`)}</tr></thead><tbody>
    ${hours.map((hour) => html`<tr><th scope="row" class="num">${hour}–${hour + 1}</th>${pools.map((pool) => cell(pool, hour))}</tr>`)}
    <tr><th scope="row">${t('planned')}</th>${pools.map((pool) => html`<td class="num">${pool.windows}</td>`)}</tr></tbody></table></div>`;
}

function pool(one) {
  if (!one.hours.length) return html`<section class="card"><h2>${poolName(one)}</h2><p class="little">${t('littlePool', { served: one.served, least: found.leastServed })}</p></section>`;
  return html`<section class="card pool"><h2>${poolName(one)}</h2>
    <p class="soft">${t('poolOf', { target: minutes(one.targetSeconds), windows: one.windows })}${one.services.length > 1 ? ' ' + t('pooled') : ''}</p>
    ${one.played === undefined ? nothing : html`<p class="checked">${t('checked', { days: found.playedDays, played: share(one.played), busy: share(one.busyPlayed), goal: found.share + '%' })}</p>`}
    <ul class="because">${one.hours.map((hour) => html`<li>${reason(one, hour)}</li>`)}</ul>
    <details><summary>${t('figures')}</summary><div class="scroll" tabindex="0" role="region" aria-label=${t('figures')}><table class="figures"><thead><tr>${['hour', 'people', 'windows', 'formula', 'played', 'fewerHead', 'busyWindows', 'busyPlayed'].map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead><tbody>
      ${one.hours.map((hour) => html`<tr><th scope="row" class="num">${hour.hour}–${hour.hour + 1}</th><td class="num">${people(hour.people)} <small>(${hour.busyPeople})</small></td><td class="num"><b>${hour.windows}</b></td><td class="num">${share(hour.within)}</td><td class="num">${share(hour.played)}</td><td class="num">${hour.windows === 1 ? '—' : share(hour.fewer)}</td><td class="num">${hour.busyWindows}</td><td class="num">${share(hour.busyPlayed)}</td></tr>`)}
    </tbody></table></div></details></section>`;
}

function show() {
  if (!found) return;
  if (!found.enough) {
    render(html`<p class="card little" id="little">${t('little', { days: found.days, least: found.leastDays, from: found.from, to: found.to })}</p>`, $('hints'));
    return;
  }
  const known = found.pools.filter((one) => one.hours.length);
  render(html`${known.length ? html`<section class="card"><h2 id="ho">${t('overview', { goal: found.share + '%' })}</h2><p class="soft">${t('basis', { days: found.days, from: found.from, to: found.to })}</p>${found.cutShort ? html`<p class="soft" id="cutShort">${t('cutShort', { days: found.playedDays })}</p>` : nothing}
    ${overview(known)}<ul class="limits">${['limit.hour', 'limit.pool', 'limit.leave'].map((key) => html`<li>${t(key)}</li>`)}</ul></section>` : nothing}${found.pools.map(pool)}`, $('hints'));
}

async function ask() {
  // the older question is dropped, and the hall stops working at it
  asked.abort();
  const mine = asked = new AbortController();
  const query = new URLSearchParams(Object.keys(FIELDS).map((id) => [id, $(id).value]).filter(([, value]) => value));
  history.replaceState(null, '', '?' + query);
  sayIt(t('busy'));
  try {
    const answer = await fetch('/api/v1/reports/staffing?' + query, { cache: 'no-store', signal: mine.signal });
    const json = await answer.json();
    if (mine !== asked) return;
    sayIt(answer.ok ? '' : because(json.reason));
    if (answer.ok) { found = json; show(); }
  } catch (gone) {
    if (mine === asked) sayIt(t('noConnection'));
  }
}

function optionText(id, value) {
  if (id === 'weekday') return t('all.' + value);
  if (id === 'weeks') return t('weeksOf', { n: value });
  return value ? value + '%' : t('shareUsual');
}

function choices() {
  for (const [id, values] of Object.entries(FIELDS)) {
    const before = $(id).value || new URLSearchParams(location.search).get(id) || USUAL[id];
    $(id).replaceChildren(...values.map((value) => { const option = make('option', optionText(id, value)); option.value = value; return option; }));
    $(id).value = values.includes(before) ? before : USUAL[id];
  }
}

menu();
choices();
onLanguage(() => { choices(); show(); });
$('ask').addEventListener('submit', (event) => event.preventDefault());
for (const id of Object.keys(FIELDS)) $(id).addEventListener('change', ask);
$('print').addEventListener('click', () => print());
ask();
