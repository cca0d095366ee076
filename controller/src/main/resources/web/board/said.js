// SPDX-License-Identifier: Apache-2.0
// What the board says: Chinese, and English beside it.
import words from '/assets/words/board.js';
import { make } from '../shared/live.js';
import { say, sayPage } from '../shared/language.js';
import { waitOf } from '../shared/waits.js';

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

/** A time of day in the hall's zone. */
export const timeOfDay = (date, zone) =>
  date.toLocaleTimeString('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** How long one waits who comes now: minutes, or a time of day where it is far off. */
export function expected(seconds, now, zone) {
  const wait = waitOf(seconds, now, zone);
  return wait ? t('wait.' + wait.kind, wait) : '';
}
