// SPDX-License-Identifier: Apache-2.0
// The journal of a day, searched by the server and told in the hall's words.
import words from '/assets/words/audit.js';
import { html, nothing, render } from '/assets/lib/lit-html/lit-html.js';
import { because, isEnglish, onLanguage, sayPage } from '../shared/language.js';
import { $, make } from '../shared/live.js';
import { menu } from '../manage/menu.js';

const FIELDS = ['day', 'ticket', 'badge', 'window', 'kind'];
const KINDS = ['', 'TICKET', 'WINDOW', 'VOICE', 'NOTICE', 'APPOINTMENT', 'HALL'];
const t = sayPage(words);
let found = null, why = null;

const said = (one) => (isEnglish() ? one.en : one.zh);

function sayIt(text) {
  $('said').hidden = !text;
  $('said').textContent = text;
}

async function asked(path) {
  sayIt('');
  try {
    const answer = await fetch('/api/v1/' + path, { cache: 'no-store' });
    const json = await answer.json();
    if (answer.ok) return json;
    sayIt(because(json.reason));
  } catch (gone) {
    sayIt(t('noConnection'));
  }
  return null;
}

const query = () => FIELDS.map((id) => [id, $(id).value.trim()]).filter(([, value]) => value !== '');

async function search(after) {
  const given = query();
  if (after === undefined) history.replaceState(null, '', '?' + new URLSearchParams(given));
  const answer = await asked('audit?' + new URLSearchParams(after === undefined ? given : [...given, ['after', after]]));
  if (!answer) return;
  found = { ...answer, rows: after === undefined ? answer.rows : [...found.rows, ...answer.rows] };
  $('day').value = answer.day;
  showFound();
}

async function ask(ticket) {
  const answer = await asked(`tickets/${found.day}/${ticket}/why`);
  if (!answer) return;
  why = answer;
  showWhy();
  $('why').focus();
}

function showWhy() {
  $('why').hidden = why === null;
  if (!why) return;
  const reasons = why.reasons.length ? why.reasons : why.waiting ? [why.waiting] : [];
  render(html`<h2 id="hy">${t(why.reasons.length ? 'whyTitle' : 'whyNot', { ticket: why.ticket })}</h2><ul>${reasons.map((one) => html`<li>${said(one)}</li>`)}</ul>
<button type="button" class="key" @click=${() => { why = null; showWhy(); }}>${t('closeWhy')}</button>`, $('why'));
}

const row = (one) => html`<tr><th scope="row" class="num">${one.time}</th><td class="l">${one.ticket ? html`<b>${one.ticket}</b>` : '—'}</td><td class="l what">${said(one)}${one.event === 'TicketCalled'
  ? html` <button type="button" class="number" aria-label=${`${t('whyKey')} ${one.ticket}`} @click=${() => ask(one.ticket)}>${t('whyKey')}</button>` : nothing}</td>
<td>${one.window ?? '—'}</td><td class="l">${one.seat || '—'}</td><td class="l">${one.by ? t('door.' + one.door, { by: one.by }) : '—'}</td><td class="num">${one.sequence}</td></tr>`;

function showFound() {
  if (!found) return;
  const n = found.rows.length;
  $('found').hidden = false;
  $('hf').textContent = t(found.next ? 'foundMore' : 'found', { day: found.day, n });
  $('more').hidden = !found.next;
  render(n === 0 ? html`<p>${t('nothing')}</p>` : html`<table class="figures"><thead><tr><th scope="col">${t('time')}</th><th scope="col" class="l">${t('ticket')}</th><th scope="col" class="l">${t('what')}</th>
<th scope="col">${t('where')}</th><th scope="col" class="l">${t('seat')}</th><th scope="col" class="l">${t('by')}</th><th scope="col">${t('record')}</th></tr></thead><tbody>${found.rows.map(row)}</tbody></table>`, $('rows'));
}

function kinds() {
  const before = $('kind').value;
  $('kind').replaceChildren(...KINDS.map((kind) => { const option = make('option', t('kind.' + kind)); option.value = kind; return option; }));
  $('kind').value = before;
}

menu();
onLanguage(() => { kinds(); showFound(); showWhy(); });
kinds();
const given = new URLSearchParams(location.search);
for (const id of FIELDS) $(id).value = given.get(id) || '';
$('ask').addEventListener('submit', (event) => { event.preventDefault(); search(); });
$('more').addEventListener('click', () => search(found.next));
search();
