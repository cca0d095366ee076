// SPDX-License-Identifier: Apache-2.0
// The table of windows: number, who is called, what for, and who sits there (挂牌上岗).
import { $, make } from '../shared/live.js';
import { redraw, turning } from './pages.js';
import { english, inEnglish, t } from './said.js';

const FRESH_MILLIS = 8000;
const STATES = ['CLOSED', 'OPEN', 'CALLING', 'SERVING', 'PAUSED', 'OUT_OF_HOURS'];

/** By window: what was called there last, and until when that is new. */
const calls = new Map();
let known = false;
let state = null;

const table = turning((windows, page, pages) => {
  const section = $('windows').closest('section');
  section.classList.toggle('many', windows.some((window_) => window_.desk));
  redraw($('windows'), windows.map(shown), row);
  $('page').hidden = pages === 1;
  $('page').textContent = t('pages', { page, pages });
});

/** Shows them; the page of the newest call comes first. */
export function showWindows(next) {
  state = next;
  let newest = -1;
  state.windows.forEach((window_, n) => { if (noteCall(window_)) newest = n; });
  known = true;
  $('clerk').hidden = !state.windows.some((window_) => window_.plate && window_.plate.post !== undefined);
  table.set(state.windows, newest);
  if (newest >= 0) setTimeout(() => table.set(state.windows), FRESH_MILLIS + 50);
}

/** Whether there is a new one. A board that has just been opened announces nothing old. */
function noteCall(window_) {
  const call = window_.state === 'CALLING' ? window_.ticket + ' ' + window_.calls : '';
  const before = calls.get(window_.number);
  if (before && before.call === call) return false;
  const fresh = known && call !== '';
  calls.set(window_.number, { call, until: fresh ? performance.now() + FRESH_MILLIS : 0 });
  return fresh;
}

/** All that stands in its row, and nothing else of it. */
function shown(window_) {
  const heaviest = window_.services.reduce((a, b) => (b.weight > a.weight ? b : a));
  const main = state.services.find((one) => one.code === heaviest.code) || { shortName: '', nameEn: '' };
  return {
    number: window_.number, name: window_.name, desk: window_.desk, state: window_.state, ticket: window_.ticket,
    business: window_.desk ? main.shortName : window_.name, en: main.nameEn,
    fresh: calls.get(window_.number).until > performance.now(),
    plate: $('clerk').hidden ? null : window_.plate || {},
  };
}

function row(window_) {
  const tr = make('tr', undefined, window_.state + (window_.fresh ? ' fresh' : ''));
  tr.dataset.window = window_.number;
  tr.append(
    window_.desk ? make('td', window_.name, 'w name') : make('td', window_.number, 'w num'),
    ticket(window_), both(make('td', window_.business), window_.en));
  if (window_.plate) tr.append(clerk(window_.plate));
  return tr;
}

function ticket(window_) {
  const key = STATES.includes(window_.state) ? window_.state : 'CLOSED';
  if (!window_.ticket) return both(make('td', t(key), 't state'), english(key));
  const td = make('td', window_.ticket, 't num');
  td.append(make('small', t(key)));
  return td;
}

function clerk(plate) {
  const td = make('td', plate.name || plate.post || '', 'c');
  const below = [plate.name ? plate.post : '', plate.badge ? t('badge', { badge: plate.badge }) : ''].filter(Boolean);
  td.append(make('small', below.join(' ')));
  return td;
}

function both(td, en) {
  td.append(inEnglish('small', en));
  return td;
}
