// SPDX-License-Identifier: Apache-2.0
// A month that is over, as the public will see it; published, corrected and withdrawn here.
import words from '/assets/words/sheets.js';
import { html, nothing, render } from '/assets/lib/lit-html/lit-html.js';
import { because, isEnglish, onLanguage, sayPage } from '../shared/language.js';
import { $, freshId, post } from '../shared/live.js';
import { menu } from '../manage/menu.js';

const t = sayPage(words);
const MOST = 100, MONTHS = 24, LATER = 600;
const typed = { month: '', words: '', days: 7 };
let sheets = [], now = '', said = null, sure = false, order = null, timer;

/** The months that are over, the latest first. */
function months() {
  const [year, month] = now.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, n) => new Date(Date.UTC(year, month - 2 - n, 1)).toISOString().slice(0, 7));
}

const known = () => sheets.find((one) => one.month === typed.month);
const isPublic = () => known() && !known().withdrawn;

function preview() {
  const query = new URLSearchParams({ month: typed.month, words: typed.words.trim(), ...(isEnglish() ? { lang: 'en' } : {}) });
  const address = '/sheet/preview?' + query;
  if ($('preview').getAttribute('src') !== address) $('preview').src = address;
}

/** As long as what is in it: nobody should have to scroll in two places. */
function grow() { $('preview').style.height = $('preview').contentDocument.documentElement.scrollHeight + 4 + 'px'; }

function previewSoon() { clearTimeout(timer); timer = setTimeout(preview, LATER); }

async function load() {
  const answer = await fetch('/api/v1/sheets', { cache: 'no-store' });
  ({ sheets, month: now } = await answer.json());
  if (!typed.month) return choose(months()[0]);
  draw();
  return preview();
}

async function send(path, body, key) {
  const same = path + JSON.stringify(body);
  if (!order || order.same !== same) order = { same, id: freshId() };
  const answer = await post(path, { id: order.id, ...body });
  if (!answer.reason || answer.reason.code !== 'NO_ANSWER') order = null;
  said = answer.ok ? { ok: true, key, month: typed.month } : { ok: false, reason: answer.reason };
  sure = false;
  if (answer.ok) await load();
  draw();
}

function publish(event) {
  event.preventDefault();
  send('/sheets', { month: typed.month, words: typed.words.trim(), noticeDays: Number(typed.days) }, 'done');
}

const withdraw = () => send(`/sheets/${typed.month}/withdraw`, {}, 'undone');

/** A correction begins with what was said before. */
async function choose(month) {
  Object.assign(typed, { month, words: '' });
  said = null;
  sure = false;
  draw();
  if (isPublic()) {
    const answer = await fetch('/api/v1/sheets/' + month, { cache: 'no-store' }).then((one) => one.json()).catch(() => ({}));
    if (typed.month === month && !typed.words) typed.words = answer.words || '';
  }
  draw();
  preview();
}

function state() {
  const one = known();
  return t(one ? (one.withdrawn ? 'stateWithdrawn' : 'statePublished') : 'stateNone', { month: typed.month, ...one });
}

const speech = () => (said ? (said.reason ? because(said.reason) : t(said.key, { month: said.month })) : '');

function ways() {
  return html`<div class="ways"><button class="key main" id="publish" ?disabled=${typed.words.length > MOST}>${t(isPublic() ? 'correct' : 'publish')}</button>
    ${isPublic() ? html`<a class="key" id="look" href="/sheet/${typed.month}">${t('look')}</a>` : nothing}
    ${isPublic() && !sure ? html`<button type="button" class="key" id="withdraw" @click=${() => { sure = true; draw(); }}>${t('withdraw')}</button>` : nothing}
    ${isPublic() && sure ? html`<p class="sure">${t('sureWithdraw', { month: typed.month })}</p><button type="button" class="key" id="yes" @click=${withdraw}>${t('yes')}</button>
      <button type="button" class="key" id="no" @click=${() => { sure = false; draw(); }}>${t('no')}</button>` : nothing}</div>`;
}

function draw() {
  if (!now) return;
  const left = MOST - typed.words.length;
  render(html`<section class="card"><p class="explain">${t('explain')}</p><form @submit=${publish}><div class="fields">
    <div class="field"><label for="month">${t('month')}</label><select id="month" @change=${(event) => choose(event.target.value)}>
      ${months().map((month) => html`<option value=${month} .selected=${month === typed.month}>${month}</option>`)}</select></div>
    <div class="field"><label for="days">${t('days')}</label><input id="days" type="number" min="0" max="31" required aria-describedby="daysHint" .value=${String(typed.days)}
      @input=${(event) => { typed.days = event.target.value; }}><p class="hint" id="daysHint">${t('daysHint')}</p></div></div>
    <div class="field"><label for="words">${t('words')}</label><input id="words" aria-describedby="wordsHint" .value=${typed.words}
      @input=${(event) => { typed.words = event.target.value; draw(); previewSoon(); }}><p class="hint ${left < 0 ? 'fault' : ''}" id="wordsHint">${t('wordsHint', { most: MOST, n: left })}</p></div>
    <p id="state">${state()}</p>${ways()}</form></section>
    <p id="answer" class="answer ${said && !said.ok ? 'no' : ''}" role="status" ?hidden=${!said}>${speech()}</p>`, $('form'));
}

menu();
$('preview').addEventListener('load', grow);
onLanguage(() => { draw(); if (now) preview(); });
load();
