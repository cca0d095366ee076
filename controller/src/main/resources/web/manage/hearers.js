// SPDX-License-Identifier: Apache-2.0
// Who hears of warnings, from which level on, and how that goes; and a key that tries every way out.
import words from '/assets/words/manage.js';
import { html, nothing, render } from '/assets/lib/lit-html/lit-html.js';
import { because, isEnglish, onLanguage, say } from '../shared/language.js';
import { $, freshId, post } from '../shared/live.js';
import { table } from './figures.js';

const EVERY_MILLIS = 10000;
const SOON_MILLIS = 1500;
const t = say(words);
let told = null, answer = '';

const join = (names) => names.join(isEnglish() ? ', ' : '、');

/** What they hear, the mildest level first. */
function heard(from, kinds) {
  const all = kinds.map((one) => one.kind);
  if (Object.keys(from).length === 0) return t('hearsNothing');
  return ['YELLOW', 'ORANGE', 'RED'].map((level) => [level, all.filter((kind) => from[kind] === level)]).filter(([, names]) => names.length > 0)
    .map(([level, names]) => html`<div>${t('from.' + level)} ${names.length === all.length ? t('allKinds') : join(names.map((kind) => t('kind.' + kind)))}</div>`);
}

const where = (one) => (one.sort === 'WEBHOOK' ? html`${one.name}<div class="soft">${one.to}</div>` : t('sort.' + one.sort));

/** When something arrived last; beside the hall's day only where it was not today. */
const when = (instant) => (instant ? new Date(instant).toLocaleString('sv-SE', { timeZone: told.zone }).slice(5, 16) : '—');

function state(one) {
  if (one.sort === 'LOG') return t('well');
  if (one.sort === 'STAFF_ROOM') return t('staffRoomState');
  return html`${one.trouble ? html`<div class="over">${because(one.trouble)}</div>` : t('well')}
${one.waiting ? html`<div>${t('toDeliver', { n: one.waiting })}</div>` : nothing}${one.lost ? html`<div>${t('notDelivered', { n: one.lost })}</div>` : nothing}`;
}

function show() {
  $('hearing').hidden = !told;
  if (!told) return;
  const heads = ['hearer', 'hears', 'lastDelivery', 'deliveryState'].map((key) => ({ text: t(key), left: true }));
  render(table(heads, told.hearers.map((one) => ({ name: where(one), mark: one.trouble ? 'late' : '', cells: [heard(one.from, told.kinds), when(one.delivered), state(one)] }))), $('hearers'));
  $('hearingRules').textContent = t('hearingRules', { repeat: told.repeatMinutes, hold: told.holdMinutes }) + (told.quiet.length ? ' ' + t('quietTimes', { times: join(told.quiet) }) : '');
  $('tryOut').hidden = !told.mayTest;
  $('tried').textContent = answer ? t(answer) : '';
}

async function refresh() {
  try {
    const answered = await fetch('/api/v1/warnings', { cache: 'no-store' });
    if (!answered.ok) return;
    const zone = told ? told.zone : (await (await fetch('/api/v1/hall', { cache: 'no-store' })).json()).zone;
    told = { ...await answered.json(), zone };
    show();
  } catch (gone) { /* the page itself says so */ }
}

$('tryOut').addEventListener('click', async () => {
  $('tryOut').disabled = true;
  const answered = await post('/warnings/test', { id: freshId() });
  answer = answered.hearers ? 'trying' : 'tryFailed';
  show();
  setTimeout(() => { $('tryOut').disabled = false; refresh(); }, SOON_MILLIS);
});
onLanguage(show);
refresh();
setInterval(() => { if (!document.hidden) refresh(); }, EVERY_MILLIS);
