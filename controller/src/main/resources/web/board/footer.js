// SPDX-License-Identifier: Apache-2.0
// The foot of the board: missed numbers and what to do, what the hall has to say in turns, and what citizens thought of it.
import { $, make } from '../shared/live.js';
import { english, inEnglish, t } from './said.js';

const TURN_MILLIS = 8000;
/** What fits beside the ratings, so that nothing is cut off: longer ones come in parts. */
const LINE = 34;

const FEWEST = 5;

let lines = [];
let turn = 0;

export function showFooter(state, out = false) {
  missed(state);
  ratings(state.ratings || {});
  const before = lines.map((line) => line.text).join();
  lines = said(state, out);
  if (before !== lines.map((line) => line.text).join()) {
    turn = 0;
    show();
  }
}

function missed(state) {
  const line = $('missed');
  line.hidden = state.missed.length === 0;
  const key = state.missing.times > 0 ? 'missedBack' : 'missedVoid';
  line.replaceChildren(t('missed'), ...state.missed.slice(0, 6).map((number) => make('b', number, 'num')),
    t(key), inEnglish('span', english('missed') + ': ' + english(key)));
}

/** Nobody is welcomed out of hours. */
function said(state, out) {
  const left = state.warnings.filter((one) => one.code === 'SERVICE_LEFT').map((one) => ({ text: one.text, warn: true }));
  const notices = (state.notices || []).flatMap((notice) => parts(notice.text).map((text) => ({ text, warn: false })));
  const all = left.concat(notices);
  return all.length || out ? all : [{ text: t('welcome'), en: english('welcome'), warn: false }];
}

/** Cut after a sentence where one ends in time. */
export function parts(text) {
  const all = [];
  let rest = text.trim();
  while (rest.length > LINE) {
    const end = Math.max(...['，', '。', '；', '、', '！', ' '].map((mark) => rest.lastIndexOf(mark, LINE - 1)));
    const cut = end > LINE / 3 ? end + 1 : LINE;
    all.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest ? all.concat(rest) : all;
}

function show() {
  const line = lines[turn % lines.length];
  $('notice').hidden = !line;
  if (!line) return;
  $('notice').replaceChildren(line.text);
  if (line.en) $('notice').append(inEnglish('span', line.en));
  $('notice').classList.toggle('warn', line.warn);
}

/** Of today; a few ratings say nothing of the hall, and too much of those who gave them. */
function ratings(published) {
  const line = $('ratings');
  line.hidden = !(published.rated >= FEWEST);
  if (line.hidden) return;
  line.textContent = t('rated', { n: published.rated, share: Math.round(published.satisfied * 100 / published.rated) });
}

setInterval(() => {
  if (lines.length < 2) return;
  turn = (turn + 1) % lines.length;
  show();
}, TURN_MILLIS);
