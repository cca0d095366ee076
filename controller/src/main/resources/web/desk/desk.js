// SPDX-License-Identifier: Apache-2.0
// The desk: a press is shown at once, sent with an id of its own, and put right by what the controller says.
import words from '/assets/words/desk.js';
import { $, freshId, post, tick, watch } from '../shared/live.js';
import { because, languageKey, onLanguage, sayPage, speak } from '../shared/language.js';
import { lookKey } from '../shared/look.js';
import { CODES, GUESSES, digit, typing } from './keys.js';
import { Choice, offered } from './choices.js';
import { drawLine, signsOf } from './line.js';
import { drawVisit } from './visit.js';
import { Kept } from './kept.js';
import { keepNote } from './note.js';
import { askClock } from './clock.js';
import { showLinks } from './links.js';

const t = sayPage(words);
const keyName = (key) => t(key.replace('_', '')); // keys of words have no underline
const signs = signsOf(t);
const window_ = location.pathname.split('/')[2];
const GUESS_MILLIS = 3000; // after that the hall is believed again, whatever was pressed
const LOOK_MILLIS = 1500;
const WITH_CHOICE = ['HOLD', 'TRANSFER', 'CALL', 'ADD', 'OUTCOME', 'CLAIM'];
const VISIT_KEYS = ['ADD', 'NOTE', 'CLAIM']; // about the visit at hand, whatever the window does
let state = null, guess = null, presses = 0;
let last = null; // the press that waits for its answer
let undone = []; // keys of presses that others took the place of
let own = { epoch: null, revision: 0 }; // of this page's own last press: the stream may be a moment behind

const choice = new Choice((key, value) => (key === 'OUTCOME' && value === 'NOTE' ? press(value) : send(key, value)), t);
const kept = new Kept((press) => say(t('keptGone', { key: keyName(press.key) }), false), (press) => undone.push(press.key));

function states() {
  return { CLOSED: t('stateClosed'), OPEN: t('stateOpen'), CALLING: t('stateCalling'), SERVING: t('stateServing'), PAUSED: t('statePaused'),
    OUT_OF_HOURS: t('stateHours') };
}

/** The window as it is, or as it will be in a moment. */
function seen() {
  return Object.assign({}, state ? state.window : { state: 'CLOSED', waiting: 0 }, guess ? guess.looks : {});
}

function drawGlance() {
  const mine = seen();
  $('ticket').textContent = mine.ticket || '—';
  $('state').textContent = states()[mine.state];
  $('state').className = 'state ' + mine.state;
  const calls = mine.calls > 1 && mine.state === 'CALLING' ? ' · ' + t('calledTimes', { n: mine.calls }) : '';
  $('service').textContent = guess && guess.looks.ticket !== undefined ? '' : (mine.ticket ? mine.service + calls : '');
  $('waiting').textContent = mine.waiting;
  const paused = mine.state === 'PAUSED';
  $('pause').dataset.key = paused ? 'CONTINUE' : 'PAUSE';
  $('pauseLabel').dataset.t = paused ? 'CONTINUE' : 'PAUSE';
  $('pauseLabel').textContent = paused ? t('CONTINUE') : t('PAUSE');
}

function drawSeat() {
  const seat = state.seat;
  $('seat').textContent = seat ? t(seat.rostered ? 'rostered' : 'sits', { name: seat.name || '', badge: seat.badge }) : t('nobodySits');
  $('sit').href = `/desk/${window_}/seat`;
}

function draw() {
  drawGlance();
  if (!state) return;
  const mine = state.window, may = state.keys || [];
  $('title').textContent = t('titleOf', { n: mine.number, name: mine.name });
  document.title = $('title').textContent;
  $('asks').hidden = !state.asks;
  document.querySelectorAll('[data-key]').forEach((key) => {
    const name = key.dataset.key === 'OUTCOME' ? 'FINISH' : key.dataset.key;
    key.classList.toggle('idle', !!state.keys && !may.includes(name) && !(VISIT_KEYS.includes(name) && state.current));
  });
  drawSeat();
  drawVisit(state, signs, t, draw);
  drawLine(state, { t, signs, press: send, mayPick: may.includes('CALL') && !!state.seat && (state.seat.rights || []).includes('PICK') });
}

/** A key by finger or by keyboard: some want to know more first, and PAUSE may be explained after. */
function press(key) {
  if (key === 'NOTE') { $('text').focus(); return; }
  if (state && (WITH_CHOICE.includes(key) || (key === 'RESUME' && state.held.length > 1))) {
    choice.open(key, offered(key, state, t));
    return;
  }
  choice.close();
  send(key);
  if (key === 'PAUSE' && state) choice.open(key, offered(key, state, t));
}

function order(key, argument) {
  const body = { id: freshId() };
  if (key === 'ADD') return ['further', Object.assign(body, { ticket: state.current && state.current.ticket, service: argument })];
  if (key === 'CLAIM') return ['claim', Object.assign(body, { ticket: state.current && state.current.ticket }, argument ? { kind: argument } : {})];
  if (state) body.seen = state.epoch === own.epoch ? Math.max(state.revision, own.revision) : state.revision;
  if (argument !== undefined) body.argument = argument;
  return ['press', Object.assign(body, { key: key === 'OUTCOME' ? 'FINISH' : key })];
}

function send(key, argument) {
  return deliver(kept.begin(key, argument, () => order(key, argument), state));
}

async function deliver(press) {
  const mine = ++presses, { key } = press;
  last = press;
  guess = key in GUESSES ? { mine, looks: GUESSES[key], until: Date.now() + GUESS_MILLIS, before: state && state.revision } : null;
  say(t('pressed', { key: keyName(key) }), true);
  draw();
  const answer = await post(`/windows/${window_}/${press.path}`, press.body);
  if (answer.revision && state) own = { epoch: state.epoch, revision: Math.max(answer.revision, state.epoch === own.epoch ? own.revision : 0) };
  const unheard = !answer.ok && answer.reason.code === 'NO_ANSWER';
  if (mine !== presses) {
    if (unheard) lose(press);
    return;
  }
  last = null;
  if (unheard) keep(press);
  else settle(key, answer);
}

function keep(press) {
  guess = null;
  sayEnd(t(kept.keep(press) ? 'kept' : 'keptGone', { key: keyName(press.key) }), false);
  draw();
}

/** Nobody answered, and another key was pressed since: it is not sent again, and that is said. The same key stands for both. */
function lose(press) {
  if (last && last.key === press.key && last.argument === press.argument) return;
  undone.push(press.key);
  if (!last) sayEnd($('answer').textContent, false);
}

/** What became of the last press, and before it of those that it took the place of. */
function sayEnd(text, ok, toSeat) {
  const before = undone.map((key) => t('keptLost', { key: keyName(key) }));
  undone = [];
  say([...before, text].join(' '), ok && before.length === 0, toSeat);
}

/** The window as the controller knows it at this moment; null where it does not say. */
async function lookNow() {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), LOOK_MILLIS);
  try {
    const answer = await fetch('/api/v1/hall', { cache: 'no-store', signal: stop.signal });
    return answer.ok ? (await answer.json()).windows.find((one) => one.number === Number(window_)) : null;
  } catch (notReached) { return null; } finally { clearTimeout(limit); }
}

/** What was pressed in vain is sent when the line is back, where it still fits. */
async function goOn() {
  const back = await kept.back(lookNow);
  if (!back) return;
  if (back.again) setTimeout(goOn, LOOK_MILLIS);
  else if (back.fits) deliver(back.press);
  else say(t('keptMoot', { key: keyName(back.press.key) }), false);
}

/** What was guessed gives way to what is known. */
function settle(key, answer) {
  if (!answer.ok || !guess || (state && state.revision !== guess.before)) guess = null;
  else if ('ticket' in guess.looks && guess.looks.ticket) guess.looks = answer.ticket ? { ...guess.looks, ticket: answer.ticket } : { state: 'OPEN', ticket: null };
  if (answer.ok) sayEnd(key === 'NEXT' && !answer.ticket ? t('nobody') : t('done', { key: keyName(key), ticket: answer.ticket || '' }), true);
  else sayEnd(answer.reason.code === 'NOT_ALLOWED' ? t('notYours') : because(answer.reason), false, answer.reason.code === 'NOT_ALLOWED');
  draw();
  if (guess) setTimeout(() => { if (guess && Date.now() >= guess.until) { guess = null; draw(); } }, GUESS_MILLIS + 50);
}

function say(text, ok, toSeat) {
  $('answer').textContent = text;
  $('answer').classList.toggle('no', !ok);
  if (!toSeat) return;
  const link = Object.assign(document.createElement('a'), { href: `/desk/${window_}/seat`, textContent: t('takeSeat') });
  $('answer').append(' ', link);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-key]');
  if (button) press(button.dataset.key);
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (typing(event.target) && !/^F\d+$/.test(event.code)) return;
  const number = digit(event.code), key = CODES[event.code];
  if (!key && (choice.key === null || number === undefined)) return;
  event.preventDefault();
  if (event.repeat || choice.take(number)) return;
  press(key === 'PAUSE' ? $('pause').dataset.key : key);
});

/** The own figures in the language of this page. */
function ownIn() { $('own').href = document.documentElement.lang === 'en' ? '/me?lang=en' : '/me'; }

function remember(name) { try { return localStorage.getItem(name); } catch (refused) { return null; } }

lookKey($('large'), 'view');
lookKey($('contrast'), 'contrast');
if (remember('jiaohao.desk.language') === 'en') speak(true);
languageKey($('lang'));
onLanguage(() => {
  try { localStorage.setItem('jiaohao.desk.language', document.documentElement.lang === 'en' ? 'en' : 'zh'); } catch (refused) { /* only for now */ }
  say('', true); // it was in the other language
  ownIn();
  draw();
});
$('out').addEventListener('click', async () => {
  await post('/signout', { id: freshId() });
  location.href = '/signin?to=/desk/' + window_;
});
keepNote(() => state && state.current, window_, t, say);
askClock(t, say);
showLinks();
ownIn();
watch('page=desk&window=' + window_, (now) => {
  tick(now.now);
  if (guess && now.revision !== guess.before) guess = null;
  state = now;
  draw();
  goOn();
});
setInterval(() => { if (state) { drawVisit(state, signs, t, draw); } }, 1000);
document.body.classList.add('ready');
