// SPDX-License-Identifier: Apache-2.0
// The guide at the door: give, look, mend. What is shown changes by the stream; what is pressed goes to one number.
import { html, nothing, render } from '/assets/lib/lit-html/lit-html.js';
import words from '/assets/words/guide.js';
import { $, freshId, hallNow, post, tick, watch } from '../shared/live.js';
import { because, languageKey, onLanguage, sayPage } from '../shared/language.js';
import { lookKey } from '../shared/look.js';
import { given, giving } from './give.js';
import { keep, kept, turnTo } from './kept.js';
import { line, missed } from './line.js';
import { fill, hearVoice, more } from './more.js';
import { ticketOf } from './ticket.js';

const t = sayPage(words);
const UNANSWERED = ['NO_ANSWER', 'NOT_SIGNED_IN']; // nor is whoever signs in anew told what became of it
const TABS = ['give', 'line', 'missed', 'more'];
/** Where a number is after what was done with it; after anything else it is where it was. */
const AFTER = { return: 'WAITING', abandon: 'WITHDRAWN' };

/** All that this page knows; parts of it draw from here. */
const page = {
  t, hall: null, zone: 'Asia/Shanghai', tab: 'give',
  opened: null, // the number that is looked at
  whole: null, // all that is known of it
  given: null, // the number that was given last, until the next
  busy: false,
  draw, open, close, act, say, give, go, show,
  service: (code) => page.hall.services.find((one) => one.code === code),
  now: hallNow,
};

let unanswered = null; // the order that was sent and not answered: { same, id }
let saidOf = null; // the stage of the opened number in which what is said of it holds

function say(text, wrong = false) {
  saidOf = null;
  $('answer').textContent = text;
  $('answer').classList.toggle('no', wrong);
}

/** One thing at a time; a second press is the first. The same order keeps its id until it is answered: pressing again never gives two numbers. */
async function send(path, body, done) {
  if (page.busy) return null;
  page.busy = true;
  const answer = await post(path, { id: idOf(path, body), ...body });
  page.busy = false;
  if (answer.ok || !UNANSWERED.includes(answer.reason && answer.reason.code)) { unanswered = null; keep({ unanswered }); }
  if (answer.ok) say(done(answer)); else if (answer.reason) say(because(answer.reason), true);
  return answer.ok ? answer : null;
}

function idOf(path, body) {
  const same = JSON.stringify([path, body]);
  if (!unanswered || unanswered.same !== same) unanswered = { same, id: freshId() };
  if (path === '/tickets') keep({ unanswered }); // of the others nothing is kept: they say something of a citizen
  return unanswered.id;
}

/** The number that is to be copied; null: for the next one. */
function show(number) {
  page.given = number;
  keep({ given: number });
}

async function act(action, fields = {}) {
  const ticket = page.opened;
  const stage = AFTER[action] || page.whole.stage;
  if (await send('/guide/tickets/' + ticket, { action, ...fields }, () => t('did.' + action, { ticket }))) {
    saidOf = stage;
    await look();
  }
  draw();
}

async function give(path, body, kiosk) {
  const answer = await send(path, kiosk ? { ...body, kiosk } : body, (one) => t('did.given', { ticket: one.ticket }));
  if (answer) show({ ticket: answer.ticket, ahead: answer.ahead, kiosk });
  draw();
  return answer;
}

/** Anything else; true where it was done. */
async function go(path, body, done) {
  const answer = await send(path, body, () => done);
  draw();
  return answer !== null;
}

let looks = 0, shown = 0; // an answer that was overtaken by a later one is not shown

async function look() {
  const ticket = page.opened;
  if (!ticket) return;
  const mine = ++looks;
  const answer = await fetch('/api/v1/guide/tickets/' + encodeURIComponent(ticket), { cache: 'no-store' }).catch(() => null);
  if (!answer) return;
  const json = await answer.json();
  if (page.opened !== ticket || mine < shown) return;
  shown = mine;
  if (answer.ok) {
    if (saidOf && json.stage !== saidOf) say('');
    page.whole = json;
  } else { page.opened = null; say(because(json.reason), true); }
  draw();
}

async function open(ticket) {
  page.opened = ticket;
  page.whole = null;
  say('');
  await look();
  if (page.whole) { $('main').querySelector('h2').focus(); scrollTo(0, 0); }
}

function close() {
  page.opened = null;
  page.whole = null;
  draw();
  $('tabs').querySelector('[aria-current]').focus();
}

function turn(tab) {
  page.tab = tab;
  page.opened = null;
  show(null);
  say('');
  if (tab === 'more') hearVoice(page);
  draw();
}

const count = (tab) => page.hall.tickets.filter((one) => (tab === 'missed' ? one.stage === 'MISSED' : one.stage === 'WAITING')).length;

const tabKey = (tab) => html`<button type="button" class="tab" aria-current=${page.tab === tab ? 'page' : nothing} @click=${() => turn(tab)}>
  ${t('tab.' + tab)}${tab === 'line' || tab === 'missed' ? html` <b class="num">${count(tab)}</b>` : nothing}</button>`;

function content() {
  if (page.opened) return page.whole ? ticketOf(page) : nothing;
  switch (page.tab) {
    case 'give': return page.given ? given(page) : giving(page);
    case 'line': return line(page);
    case 'missed': return missed(page);
    default: return more(page);
  }
}

function draw() {
  if (!page.hall) return;
  $('number').placeholder = t('search');
  document.title = t('title');
  render(TABS.map(tabKey), $('tabs'));
  render(content(), $('main'));
}

$('find').addEventListener('submit', (event) => {
  event.preventDefault();
  const number = $('number').value.trim().toUpperCase();
  $('number').value = '';
  if (number) open(number);
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && page.opened) close();
  if (event.key === '/' && !event.target.matches('input,select')) { event.preventDefault(); $('number').focus(); }
});

/** After a reload, what was kept. */
function begin() {
  const was = kept();
  page.given = was.given || null;
  unanswered = was.unanswered || null;
  fill(was.hand);
}

languageKey($('lang'));
lookKey($('large'), 'view');
lookKey($('contrast'), 'contrast');
onLanguage(() => { say(''); draw(); });
document.body.classList.add('ready');
watch('page=guide', (now) => {
  const first = page.hall === null;
  page.hall = now;
  page.zone = now.zone;
  tick(now.now);
  turnTo(now.now.slice(0, 10));
  if (first) begin();
  draw();
  look();
});
setInterval(draw, 30000); // how long they have waited
