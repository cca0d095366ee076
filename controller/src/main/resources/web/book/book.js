// SPDX-License-Identifier: Apache-2.0
// Appointments from home, where the hall has opened them: a service, a time, a code. No name, no telephone number.
import words from '/assets/words/book.js';
import { $, freshId, make, post } from '../shared/live.js';
import { because, isEnglish, languageKey, named, onLanguage, sayPage } from '../shared/language.js';
import { lookKey } from '../shared/look.js';

const t = sayPage(words);
const DAYS = 10; // enough for five working days and a weekend or a feast

let may = null; // what the settings let phones do
let hall = null;
let today = null; // YYYY-MM-DD in the hall
let service = null; // chosen
let times = null; // what can be booked of it: [{ day, from, to, free }]
const kept = /^#c=([A-Z0-9]{1,8})(?:&s=([A-Za-z0-9._:-]{1,32}))?$/.exec(location.hash); // an address that was kept
let booked = kept && { code: kept[1], service: kept[2] };
let moving = null; // the code that gets another time
let asking = null; // the code whose cancelling was asked about
let busy = false;
let unanswered = null; // the order that was sent and not answered: { same, id }

const get = async (path) => {
  const answer = await fetch('/api/v1' + path, { cache: 'no-store' }).catch(() => null);
  return answer && answer.ok ? answer.json() : null;
};

const say = (text) => { $('answer').textContent = text; };

function key(label, press, small) {
  const made = make('button', label, 'key');
  made.type = 'button';
  if (small) made.append(make('small', small));
  made.addEventListener('click', press);
  return made;
}

/** One thing at a time; a second press is the first. The same order keeps its id until it is answered: pressing again never books twice. */
async function order(path, body) {
  if (busy) return null;
  busy = true;
  const same = JSON.stringify([path, body]);
  if (!unanswered || unanswered.same !== same) unanswered = { same, id: freshId() };
  const answer = await post(path, { id: unanswered.id, ...body });
  busy = false;
  if (answer.ok || answer.reason.code !== 'NO_ANSWER') unanswered = null;
  say(answer.ok ? '' : because(answer.reason));
  return answer.ok ? answer : null;
}

const dayAfter = (day, n) => new Date(Date.parse(day + 'T00:00:00Z') + n * 86400000).toISOString().slice(0, 10);

async function choose(one) {
  service = one;
  times = null;
  draw();
  const days = Array.from({ length: DAYS }, (unused, n) => dayAfter(today, n + 1));
  const found = await Promise.all(days.map((day) => get('/appointments?service=' + one.code + '&day=' + day)));
  if (service !== one) return;
  times = found.flatMap((answer) => (answer ? answer.slots.filter((slot) => !slot.reason && slot.free > 0).map((slot) => ({ day: answer.day, ...slot })) : []));
  draw();
}

function keep(appointment) {
  booked = appointment;
  location.hash = `c=${booked.code}&s=${booked.service}`;
  service = null;
}

/** To another time, with the same code. */
async function move(slot) {
  const answer = await order('/appointments/' + encodeURIComponent(moving) + '/move', { day: slot.day, from: slot.from });
  if (answer) {
    keep({ code: moving, service: service.code, day: slot.day, from: slot.from });
    moving = null;
    say(t('moved', { when: dayName(slot.day) + ' ' + slot.from }));
  }
  draw();
}

/** What it is for is known of one that was booked in this browser; of another one its holder says so. */
function beginMove(code) {
  moving = code;
  const known = booked && booked.code === code && hall.services.find((one) => one.code === booked.service);
  if (known) choose(known);
  else draw();
}

async function book(slot) {
  const answer = await order('/appointments', { service: service.code, day: slot.day, from: slot.from });
  if (answer) keep(answer);
  draw();
}

async function take(one) {
  const answer = await order('/phone/tickets', { service: one.code, language: isEnglish() ? 'en' : 'zh' });
  if (answer) location.href = '/t/' + answer.secret;
}

async function cancel(code) {
  const answer = await order('/appointments/' + encodeURIComponent(code) + '/cancel', {});
  asking = null;
  if (answer) {
    say(t('cancelled', { code }));
    if (booked && booked.code === code) {
      booked = null;
      history.replaceState(null, '', location.pathname);
    }
  }
  draw();
}

const dayName = (day) => new Intl.DateTimeFormat(isEnglish() ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'long' })
  .format(new Date(day + 'T00:00:00Z'));

function freeTimes() {
  if (times === null) return [make('p', t('looking'))];
  if (times.length === 0) return [make('p', t('none'))];
  return [...new Set(times.map((slot) => slot.day))].flatMap((day) => {
    const grid = make('div', undefined, 'times');
    grid.append(...times.filter((slot) => slot.day === day)
      .map((slot) => key(slot.from + '–' + slot.to, () => (moving ? move(slot) : book(slot)), t('free', { n: slot.free }))));
    return [make('h3', dayName(day)), grid];
  });
}

/** For the scanner of a kiosk; where no picture comes, the letters say it all. */
function pictureOf(code) {
  const picture = make('img', undefined, 'qr');
  picture.alt = t('qr', { code });
  picture.addEventListener('error', () => picture.remove());
  picture.src = '/api/v1/appointments/' + encodeURIComponent(code) + '/qr';
  return picture;
}

function ticketOf() {
  const card = make('section', undefined, 'card');
  const link = make('a', location.href);
  link.href = location.href;
  const what = booked.service && hall.services.find((one) => one.code === booked.service);
  card.append(make('h2', t(booked.day ? 'booked' : 'code')), make('p', booked.code, 'code num'));
  if (what) card.append(make('p', named(what)));
  if (booked.day) card.append(make('p', dayName(booked.day) + ' ' + booked.from));
  card.append(pictureOf(booked.code), make('p', t('keep')), make('p', t('link')), link);
  return card;
}

function cancelling() {
  const card = make('section', undefined, 'card');
  card.append(make('h2', t('cancelTitle')));
  if (asking) {
    card.append(make('p', t('cancelAsk', { code: asking }), 'ask'), key(t('no'), () => { asking = null; draw(); }), key(t('yes'), () => cancel(asking)));
    return card;
  }
  const form = make('form', undefined, 'act');
  const input = make('input');
  input.name = 'code';
  input.maxLength = 8;
  input.autocomplete = 'off';
  input.required = true;
  input.value = booked ? booked.code : '';
  input.setAttribute('aria-label', t('cancelCode'));
  input.placeholder = t('cancelCode');
  const code = () => input.value.trim().toUpperCase();
  const other = key(t('move'), () => { if (form.reportValidity()) beginMove(code()); });
  other.id = 'move';
  form.append(input, other, make('button', t('cancel'), 'key quiet'));
  form.addEventListener('submit', (event) => { event.preventDefault(); asking = code(); draw(); });
  card.append(form);
  return card;
}

function start() {
  const list = (press) => hall.services.map((one) => key(named(one), () => press(one)));
  return [
    ...(booked ? [ticketOf()] : []),
    ...(may.tickets && !booked ? [make('h2', t('take')), make('p', t('takeHint'), 'hint'), ...list(take)] : []),
    ...(may.booking ? [make('h2', t('service')), ...list(choose), cancelling()] : []),
  ];
}

/** Its times, or first what it is for. */
function chosen() {
  const again = () => { [service, moving] = [null, null]; draw(); };
  const back = key(t(moving ? 'moveNot' : 'another'), again);
  if (!service) return [make('h2', t('moveWhich', { code: moving })), ...hall.services.map((one) => key(named(one), () => choose(one))), back];
  return [make('h2', named(service)), make('h2', moving ? t('moveWhen', { code: moving }) : t('when')), ...freeTimes(), back];
}

function content() {
  if (!may.booking && !may.tickets) return [make('p', t('off'), 'say')];
  if (service || moving) return chosen();
  return start();
}

function draw() {
  if (!may) return;
  $('hall').textContent = hall.hall;
  document.title = t('title');
  $('main').replaceChildren(...content());
}

async function begin() {
  const [phone, all, clock] = await Promise.all([get('/phone'), get('/hall'), get('/clock')]);
  if (!phone || !all || !clock) { say(t('noConnection')); return; }
  [may, hall, today] = [phone, all, clock.now.slice(0, 10)];
  draw();
}

languageKey($('lang'));
lookKey($('large'), 'view');
lookKey($('contrast'), 'contrast');
onLanguage(() => { say(''); draw(); });
document.body.classList.add('ready');
begin();
