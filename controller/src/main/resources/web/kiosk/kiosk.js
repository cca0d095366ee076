// SPDX-License-Identifier: Apache-2.0
// One person after the other: the start, then what to bring (or an appointment's code), then the number. Each step is drawn by a file
// of its own; here is what leads from one to the next.
import { render } from '/assets/lib/lit-html/lit-html.js';
import words from '/assets/words/kiosk.js';
import { because, isEnglish, languageKey, onLanguage, sayPage, speak } from '../shared/language.js';
import { $, freshId, hallNow, post, tick, watch } from '../shared/live.js';
import { is, look } from '../shared/look.js';
import { clock } from '../shared/waits.js';
import { sayAloud } from './aloud.js';
import { ask } from './ask.js';
import { booking, isSign, LENGTH } from './booking.js';
import { choose, why } from './choose.js';
import { away, closed, connection, isClosed } from './closed.js';
import { keep, kept } from './kept.js';
import { resting } from './rest.js';
import { onScan } from './scanner.js';
import { asks, lost, noSlip, slip, taken } from './taken.js';

const t = sayPage(words);
const LOOKED_SECONDS = 60, PRINTED_SECONDS = 15, ASKED_SECONDS = 90, TROUBLE_MILLIS = 15000, DOUBLE_MILLIS = 600;
// as long as appointment codes are: no phone or card number, read by mistake, is ever sent
const CODE = /^[A-Za-z0-9]{8}$/;

const fresh = () => ({ step: 'start', service: null, priority: false, code: '', ticket: null, secret: null, order: null, busy: false, missed: null });
let hall = null, state = fresh(), stop = () => {}, quiet, gone = false, stepped = 0;

const act = { ask: toAsk, shut: (service) => trouble(why(t, service)),
  book: () => go('booking', LOOKED_SECONDS), home, take, checkIn: () => checkIn(state.code), reprint, remember, priority, type, erase };

const service = (code) => hall.services.find((one) => one.code === code);

function show() {
  render(screen(), $('step'));
  if (hall) {
    $('hall').textContent = hall.hall;
    document.title = t('title') + ' · ' + hall.hall;
  }
  for (const name of ['large', 'contrast']) $(name).setAttribute('aria-pressed', String(is(name === 'large' ? 'view' : name)));
}

function tellTime() {
  if (hall && hallNow()) $('clock').textContent = clock(hallNow(), hall.zone);
}

function screen() {
  if (state.step === 'taken') return taken(t, hall, state, act);
  if (gone || hall === null) return gone ? away(t) : '';
  if (state.step === 'booking') return booking(t, state, act);
  if (state.step === 'ask' && service(state.service)) return ask(t, hall, service(state.service), state, act);
  return isClosed(hall) ? closed(t, hall, act) : choose(t, hall, act);
}

/** The next step; whoever listens hears its heading, and its keys are the next ones. */
function go(step, seconds) {
  state.step = step;
  stepped = performance.now();
  hush();
  show();
  rest(seconds);
  $('left').hidden = seconds === 0;
  window.scrollTo(0, 0);
  const head = $('head');
  if (head) head.focus({ preventScroll: true });
}

function home() {
  stop();
  stop = () => {};
  keep(null);
  state = fresh();
  look('view', hall === null || hall.largeView, false);
  look('contrast', false, false);
  if (isEnglish()) speak(false);
  go('start', 0);
}

function toAsk(code) {
  state.service = code;
  go('ask', LOOKED_SECONDS);
}

function priority() {
  state.priority = !state.priority;
  show();
}

function take() {
  const body = { service: state.service };
  if (state.priority) body.priority = true;
  return order('/tickets', body);
}

function checkIn(code) {
  return order(`/appointments/${code}/checkin`, {});
}

function type(sign) {
  spell(state.code.length < LENGTH ? state.code + sign.toUpperCase() : state.code);
}

function erase() {
  spell(state.code.slice(0, -1));
}

function spell(code) {
  state.code = code;
  keep({ code });
  show();
}

/** The same order keeps its id until it is answered: pressing again never takes a second number. */
async function order(path, body) {
  if (state.busy) return;
  Object.assign(body, { language: isEnglish() ? 'en' : 'zh' });
  if (hall.kiosk) body.kiosk = hall.kiosk;
  const same = state.order && state.order.path === path && JSON.stringify({ ...body, id: state.order.body.id }) === JSON.stringify(state.order.body);
  if (!same) state.order = { path, body: { ...body, id: freshId() } };
  await send();
}

async function send() {
  const { path, body } = state.order;
  keep({ order: state.order });
  busy(true);
  rest(LOOKED_SECONDS);
  const answer = await post(path, body);
  busy(false);
  if (answer.reason && answer.reason.code === 'NO_ANSWER') { trouble(because(answer.reason)); return; }
  state.order = null;
  keep(null);
  if (!answer.secret) { trouble(because(answer.reason)); return; }
  const chosen = service(body.service) || { name: '', nameEn: '' };
  follow(answer.secret, { ticket: answer.ticket, ahead: answer.ahead, waitSeconds: answer.waitSeconds, toldAt: hallNow()?.getTime(),
    stage: 'WAITING', slip: body.kiosk ? 'PRINTING' : 'NONE', serviceName: chosen.name, serviceNameEn: chosen.nameEn });
}

/** Shows a number until whoever took it is gone. */
function follow(secret, ticket) {
  stop();
  Object.assign(state, { secret, ticket });
  keep({ secret, ticket });
  go('taken', ASKED_SECONDS);
  announce(t('yoursIs') + ' ' + ticket.ticket + ' · ' + slip(t, hall, ticket));
  stop = watch('page=ticket&secret=' + encodeURIComponent(secret), told, () => {}); // whether this page is out of date, the hall's stream says
}

function told(now) {
  if (state.step !== 'taken' || now.stage === 'OVER') return;
  const before = state.ticket;
  state.ticket = { waitSeconds: before.waitSeconds, toldAt: before.toldAt, ...now };
  keep({ secret: state.secret, ticket: state.ticket });
  show();
  if (now.slip === before.slip) return;
  rest(now.slip === 'PRINTED' ? PRINTED_SECONDS : ASKED_SECONDS);
  state.missed = null;
  if (lost(now)) sayMissing();
  else announce(slip(t, hall, now));
}

/** That no slip came out is said once; and again where the reason becomes known later, for the printer's state has a way of its own. */
function sayMissing() {
  const sentence = t('aloud', { why: noSlip(t, hall, state.ticket), ticket: state.ticket.ticket });
  if (sentence === state.missed) return;
  state.missed = sentence;
  announce(sentence);
  document.body.dataset.aloud = sayAloud(sentence, isEnglish() ? 'en' : 'zh');
}

async function remember() {
  if (state.ticket.slip === 'NONE' || state.ticket.slip === 'REMEMBERED' || (await slipOrder('remembered'))) home();
}

async function reprint() {
  if (await slipOrder('reprint')) rest(ASKED_SECONDS);
}

async function slipOrder(action) {
  busy(true);
  const answer = await post(`/tickets/${encodeURIComponent(state.secret)}/slip`, { id: freshId(), action });
  busy(false);
  if (!answer.ok) trouble(because(answer.reason));
  return answer.ok;
}

function scanned(text) {
  if (state.busy || gone || hall === null) return;
  const code = text.trim();
  if (state.step === 'taken' && asks(hall, state.ticket)) trouble(t('rememberFirst'));
  else if (CODE.test(code)) checkIn(code);
  else trouble(t('noCode'));
}

/** A key by itself: the number of a service, a sign of a code. */
function typed(sign) {
  if (state.busy || gone || hall === null) return;
  const chosen = hall.services[Number(sign) - 1];
  if (state.step === 'booking' && isSign(sign)) type(sign);
  else if (state.step === 'start' && chosen && !isClosed(hall)) (chosen.open === false ? act.shut(chosen) : toAsk(chosen.code));
}

function busy(yes) {
  state.busy = yes;
  show();
}

function announce(text) { $('said').textContent = text; }

function trouble(text) {
  $('trouble').textContent = text;
  $('trouble').hidden = false;
  clearTimeout(quiet);
  quiet = setTimeout(hush, TROUBLE_MILLIS);
}

function hush() {
  clearTimeout(quiet);
  $('trouble').hidden = true;
}

function heard(now) {
  const first = hall === null;
  hall = now;
  tick(now.now);
  tellTime();
  if (first) { begin(); return; }
  show();
  if (state.step === 'taken' && lost(state.ticket)) sayMissing();
}

/** After a reload in the middle of an order, the order goes on; so does a code that was half typed. */
function begin() {
  look('view', hall.largeView, false);
  const was = kept();
  if (was === null) home();
  else if (was.secret) follow(was.secret, was.ticket);
  else if (!was.order) {
    state.code = was.code;
    go('booking', LOOKED_SECONDS);
  } else {
    state.order = was.order;
    state.service = was.order.body.service || null;
    go(state.service ? 'ask' : 'booking', LOOKED_SECONDS);
    send();
  }
}

const rest = resting((seconds) => { $('left').hidden = false; $('left').textContent = t('left', { n: seconds }); }, home);

function lookAlone(name, as) {
  $(name).addEventListener('click', () => {
    look(as, !is(as), false);
    show();
    if (state.step === 'start') rest(LOOKED_SECONDS);
  });
}

document.body.classList.add('ready');
lookAlone('large', 'view');
lookAlone('contrast', 'contrast');
languageKey($('lang'));
onLanguage(() => {
  hush();
  show();
  if (state.step === 'start') rest(LOOKED_SECONDS); // whatever was changed is changed back for the next person
});
onScan(scanned, typed);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !state.busy && (state.step === 'ask' || state.step === 'booking')) home();
  if (event.key === 'Backspace' && !state.busy && state.step === 'booking') erase();
});
// the second touch of a double one belongs to the step before
addEventListener('click', (event) => {
  if (event.detail > 1 && performance.now() - stepped < DOUBLE_MILLIS) event.stopPropagation();
}, true);
setInterval(tellTime, 1000);
connection((cut) => { gone = cut; show(); });
watch('page=kiosk', heard);
