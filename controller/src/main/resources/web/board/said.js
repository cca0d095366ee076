// SPDX-License-Identifier: Apache-2.0
// What the board says: Chinese, and English beside it.
import words from '/assets/words/board.js';
import { make } from '../shared/live.js';
import { say, sayPage } from '../shared/language.js';

const swapped = {};
for (const key of Object.keys(words)) swapped[key] = [words[key][1], words[key][0]];

export const t = sayPage(words);
/** The same in English; the board itself never changes its language. */
export const english = say(swapped);

/** An element with English in it. */
export function inEnglish(tag, text, className) {
  const element = make(tag, text, className);
  element.lang = 'en';
  return element;
}

export function fillEnglish() {
  for (const element of document.querySelectorAll('[data-en]')) element.textContent = english(element.dataset.en);
}

const MINUTE = 60000;
const NEAR_SECONDS = 1800;

/** A time of day in the hall's zone. */
export const timeOfDay = (date, zone) =>
  date.toLocaleTimeString('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** How long one waits who comes now: minutes, or a time of day where it is far off. */
export function expected(wait, now, zone) {
  if (wait.high > NEAR_SECONDS) {
    const then = now.getTime() + (wait.low + wait.high) * 500;
    return t('around', { time: timeOfDay(new Date(Math.round(then / (5 * MINUTE)) * 5 * MINUTE), zone) });
  }
  const low = Math.floor(wait.low / 60);
  const high = Math.ceil(wait.high / 60);
  if (high <= 2) return t('soon');
  return low === 0 || low === high ? t('aboutMinutes', { n: high }) : t('minutes', { low, high });
}
