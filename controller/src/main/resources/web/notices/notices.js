// SPDX-License-Identifier: Apache-2.0
// What the screens say besides numbers: written here, taken down here.
import words from '/assets/words/notices.js';
import { html, nothing, render } from '/assets/lib/lit-html/lit-html.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { because, isEnglish, onLanguage, sayPage } from '../shared/language.js';
import { $, freshId, hallNow, post, tick, watch } from '../shared/live.js';
import { menu } from '../manage/menu.js';
import { inHall, onWall } from './wall.js';

const t = sayPage(words);
const KEY = 'jiaohao.notice', MOST = 60, HOUR = 3600000;
let hall = null, said = null, taken = null, order = null;

function kept() {
  try { return JSON.parse(sessionStorage.getItem(KEY)); } catch (refused) { return null; }
}
const typed = { text: '', until: 'forever', date: '', ...kept() };
function keep() {
  said = null;
  try { sessionStorage.setItem(KEY, JSON.stringify(typed)); } catch (refused) { /* only until the next reload, then */ }
  draw();
}

const now = () => hallNow() || new Date();
const at = (local) => inHall(local, hall.zone);
const today = () => onWall(now(), hall.zone).slice(0, 10);
function end() {
  return { forever: null, hour: new Date(now().getTime() + HOUR), evening: at(today() + 'T18:00'), day: typed.date ? at(typed.date) : null }[typed.until];
}
const shown = (until) => new Date(until).toLocaleString(isEnglish() ? 'en-GB' : 'zh-CN', { timeZone: hall.zone, month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });

async function send(text, until, done) {
  const same = text + until;
  if (!order || order.same !== same) order = { same, id: freshId() };
  const answer = await post('/notices', { id: order.id, text, ...(until ? { until: until.toISOString() } : {}) });
  if (!answer.reason || answer.reason.code !== 'NO_ANSWER') order = null;
  if (answer.ok) done();
  said = answer.ok ? { ok: true, key: 'posted' } : { ok: false, reason: answer.reason };
  draw();
}

function put(event) {
  event.preventDefault();
  const until = end();
  const wrong = !typed.text.trim() ? 'empty' : typed.until === 'day' && !until ? 'date' : until && until <= now() ? 'past' : '';
  if (wrong) { said = { ok: false, key: wrong }; draw(); return; }
  send(typed.text.trim(), until, () => { Object.assign(typed, { text: '', until: 'forever', date: '' }); taken = null; keep(); });
}

async function down(notice) {
  const answer = await post(`/notices/${notice.number}/down`, { id: freshId() });
  taken = answer.ok ? notice : null;
  said = answer.ok ? { ok: true, key: 'isDown' } : { ok: false, reason: answer.reason };
  draw();
}

const speech = () => (said ? (said.reason ? because(said.reason) : t(said.key)) : '');

function form() {
  const left = MOST - [...typed.text].length;
  const ways = [['forever', t('forever')], ['hour', t('hour')], ['evening', t('evening')], ['day', t('day')]];
  return html`<section class="card"><h2>${t('new')}</h2><form @submit=${put}>
    <div class="field"><label for="text">${t('text')}</label><textarea id="text" rows="2" aria-describedby="textHint" .value=${typed.text}
      @input=${(event) => { typed.text = event.target.value.replace(/[\r\n]+/g, ' '); keep(); }}></textarea><p class="hint ${left < 0 ? 'fault' : ''}" id="textHint">${t('textHint', { most: MOST, n: left })}</p></div>
    <div class="fields"><div class="field"><label for="until">${t('until')}</label><select id="until" @change=${(event) => { typed.until = event.target.value; keep(); }}>
      ${ways.map(([way, name]) => html`<option value=${way} .selected=${way === typed.until}>${name}</option>`)}</select></div>
    ${typed.until === 'day' ? html`<div class="field"><label for="date">${t('date')}</label><input id="date" type="datetime-local" .value=${typed.date} @input=${(event) => { typed.date = event.target.value; keep(); }}></div>` : nothing}</div>
    <p class="preview-name soft">${t('preview')}</p><p class="onboard" id="preview">${typed.text.trim() || '\u2026'}</p>
    <button class="key main" id="post" ?disabled=${left < 0 || hall === null}>${t('post')}</button></form></section>`;
}

function listed(notice) {
  return html`<li><p class="onboard">${notice.text}</p><span class="soft">${notice.until ? t('shownUntil', { time: shown(notice.until) }) : t('shownForever')}</span>
    <button type="button" class="key" aria-label="${t('down')} ${notice.text}" @click=${() => down(notice)}>${t('down')}</button></li>`;
}

function draw() {
  const notices = hall ? hall.notices || [] : [];
  render(html`${form()}<p id="answer" class="answer ${said && !said.ok ? 'no' : ''}" role="status" ?hidden=${!said}>${speech()}
    ${taken ? html`<button type="button" class="tiny" id="again" @click=${() => send(taken.text, taken.until && new Date(taken.until), () => { taken = null; })}>${t('again')}</button>` : nothing}</p>
    <section class="card"><h2>${t('now')}</h2>${notices.length ? html`<ul id="notices">${repeat(notices, (one) => one.number, listed)}</ul>` : html`<p id="none">${t('none')}</p>`}</section>`, $('main'));
}

menu();
onLanguage(draw);
draw();
watch('page=manage', (state) => { tick(state.now); hall = state; draw(); });
