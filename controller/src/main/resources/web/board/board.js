// SPDX-License-Identifier: Apache-2.0
// The board: it is shown to everybody, pressed by nobody, and goes on by itself whatever happens.
import { $, hallNow, make, tick, watch } from '../shared/live.js';
import { showFooter } from './footer.js';
import { redraw, turning } from './pages.js';
import { english, expected, fillEnglish, t, timeOfDay } from './said.js';
import { showWindows } from './windows.js';

const FLASH_MILLIS = 8000;
const STALE_AFTER_MILLIS = 2000; // a restart of the controller is over by then
const RENEW_MILLIS = 10000;

let heard = null, state = null, since = null, staleTimer = null, flashTimer = null, renewing = false;

function show(next) {
  tick(next.now);
  state = next;
  $('hall').textContent = state.hall;
  document.title = t('title') + ' · ' + state.hall;
  last(state.recent);
  services.set(state.services);
  showWindows(state);
  const out = outOfHours();
  showFooter(state, out);
  $('out').hidden = !out;
  $('board').hidden = out;
  if (out) closed(state.hours);
  clock();
  if (!version) version = state.version;
  if (state.version !== version) renew();
}

/** Nobody works, nobody waits, and it is not the time for it. */
const outOfHours = () => !state.hours.now && state.windows.every((window_) => window_.state === 'CLOSED')
  && state.services.every((service) => service.waiting === 0);

function closed(hours) {
  $('out-today').textContent = hours.special && !hours.today.length ? t('outHoliday', { name: hours.special })
    : hours.today.length ? t('outToday', { spans: hours.today.join('，') }) : '';
  const again = hours.again ? new Date(hours.again) : null;
  const on = (locale) => again.toLocaleString(locale, { timeZone: state.zone, month: 'long', day: 'numeric', weekday: 'long',
    hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  $('out-again').textContent = again ? t('outAgain', { date: on('zh-CN') }) : '';
  $('out-again-en').textContent = again ? english('outAgain', { date: on('en-GB') }) : '';
}

/** The newest that is expected at a window; else the newest that was served there. */
function last(calls) {
  const call = calls[0];
  const window_ = call && state.windows.find((one) => one.number === call.window);
  const desk = window_ && window_.desk;
  $('number').textContent = call ? call.ticket : '—';
  $('where').textContent = !call ? t('nobodyYet') : desk ? t('goDesk', { name: window_.name }) : t('go', { window: call.window });
  $('where').classList.toggle('long', $('where').textContent.length > 9);
  $('where-en').textContent = !call ? english('nobodyYet')
    : desk ? english('goDesk', { name: window_.name }) : english('go', { window: call.window });
  // a page that has just opened announces nothing old; nor does one that falls back to an older call, since a newer one was missed
  if (heard && call && call.stage === 'CALLED' && !heard.includes(said(call))) flash(call);
  heard = calls.map(said);
}

/** What a call says; a recall says more. */
const said = (call) => [call.ticket, call.window, call.calls].join(' ');

function flash(call) {
  $('say').textContent = t('call', call);
  const panel = $('last');
  // another animation that looks alike begins anew without a layout in between
  panel.classList.toggle('again', panel.classList.contains('flash') && !panel.classList.contains('again'));
  panel.classList.add('flash');
  clearTimeout(flashTimer);
  flashTimer = setTimeout(() => panel.classList.remove('flash', 'again'), FLASH_MILLIS);
}

const services = turning((some) => redraw($('services'),
  some.map((service) => [service.shortName, t('people', { n: service.waiting }), wait(service)]),
  ([name, waiting, expects]) => {
    const row = make('tr');
    const people = make('td', undefined, 'n num');
    people.append(make('b', waiting));
    row.append(make('td', name), people, make('td', expects, 'n num wait'));
    return row;
  }));

const wait = (service) => (!service.open ? t('closed')
  : service.waitSeconds ? expected(service.waitSeconds, hallNow(), state.zone) : '');

function stale(yes) {
  if (!yes) {
    clearTimeout(staleTimer);
    staleTimer = null;
    sayStale(false);
  } else if (!staleTimer) {
    since = hallNow();
    staleTimer = setTimeout(() => sayStale(true), STALE_AFTER_MILLIS);
  }
}

function sayStale(yes) {
  $('stale').hidden = !yes;
  document.body.classList.toggle('is-stale', yes);
  if (!yes) return;
  const time = since && timeOfDay(since, state.zone);
  $('stale-zh').textContent = since ? t('stale', { time }) : t('connecting');
  $('stale-en').textContent = since ? english('stale', { time }) : english('connecting');
}

/** The program has changed, and with it this page. It leaves only for a page that is there. */
let version = null;
async function renew() {
  if (renewing) return;
  renewing = true;
  try {
    if ((await fetch('/board', { cache: 'no-store' })).ok) location.reload();
  } catch (gone) { /* the next time */ }
  setTimeout(() => { renewing = false; if (state.version !== version) renew(); }, RENEW_MILLIS);
}

let told = null;
function clock() {
  const now = hallNow();
  if (!now) return;
  const minute = Math.floor(now / 60000);
  if (minute === told) return; // the same text would be laid out and painted all the same
  told = minute;
  $('date').textContent = now.toLocaleDateString('zh-CN', { timeZone: state.zone, month: 'long', day: 'numeric', weekday: 'long' });
  $('time').textContent = timeOfDay(now, state.zone);
}

fillEnglish();
setInterval(clock, 1000);
watch('page=board', show, stale);
document.body.classList.add('ready');
