// SPDX-License-Identifier: Apache-2.0
// The foot of the board: missed numbers and what to do, what the hall has to say in turns, and what citizens thought of it.
import { $, make } from '../shared/live.js';
import { english, inEnglish, t } from './said.js';

const TURN_MILLIS = 8000;
/** What fits beside the ratings, so that nothing is cut off: longer ones come in parts. */
const LINE = 34;

let lines = [];
let turn = 0;

export function showFooter(state) {
  missed(state);
  ratings(state.ratings || {});
  const before = lines.map((line) => line.text).join();
  lines = said(state);
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

function said(state) {
  const left = state.warnings.filter((one) => one.code === 'SERVICE_LEFT').map((one) => ({ text: one.text, warn: true }));
  const notices = (state.notices || []).flatMap((notice) => parts(notice.text).map((text) => ({ text, warn: false })));
  const all = left.concat(notices);
  return all.length ? all : [{ text: t('welcome'), en: english('welcome'), warn: false }];
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
  $('notice').replaceChildren(line.text);
  if (line.en) $('notice').append(inEnglish('span', line.en));
  $('notice').classList.toggle('warn', line.warn);
}

/** Only what was published: too few ratings are none. */
function ratings(published) {
  const [key, figures] = published.today ? ['ratedToday', published.today] : ['rated', published.month];
  $('ratings').hidden = !figures;
  if (figures) $('ratings').textContent = t(key, { n: figures.rated, share: figures.satisfied });
}

setInterval(() => {
  if (lines.length < 2) return;
  turn = (turn + 1) % lines.length;
  show();
}, TURN_MILLIS);
