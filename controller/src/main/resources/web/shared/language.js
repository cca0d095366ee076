// SPDX-License-Identifier: Apache-2.0
// What a page says, in Chinese first and in English beside it. The words stand in /assets/words, key by key.
import reasons from '/assets/words/reasons.js';

let english = false;
let page = {};
const listeners = [];

export const isEnglish = () => english;

/** Puts what stands between braces into a text. */
const filled = (text, values) => (values ? text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) : text);

/** The way a page says its words: t('ahead', { n: 4 }). */
export function say(words) {
  return (key, values) => filled(words[key][english ? 1 : 0], values);
}

/** The same for the page whose words also stand in its HTML, as data-t and data-t-label. */
export function sayPage(words) {
  page = words;
  return say(words);
}

/** Why something was refused, as its reader speaks; what has no English is said as the hall says it. */
export const because = (reason) => (english && reasons[reason.code] ? reasons[reason.code][1] : reason.text);

/** A name in two languages, as the plan has it. */
export const named = (thing) => (english && thing.nameEn ? thing.nameEn : thing.name);

/** What to bring: in English where somebody has translated it, else as the hall says it. */
export const papersOf = (thing) => (english && (thing.materialsEn || []).length
  ? { lang: 'en', lines: thing.materialsEn } : { lang: 'zh-CN', lines: thing.materials || [] });

export function speak(toEnglish) {
  english = toEnglish;
  document.documentElement.lang = english ? 'en' : 'zh-CN';
  const t = say(page);
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
  listeners.forEach((listener) => listener());
}

/** Calls back whenever the language changed. */
export function onLanguage(listener) { listeners.push(listener); }

/** A key that changes the language, labelled in the other one. */
export function languageKey(key) {
  const label = () => {
    key.textContent = english ? '中文' : 'English';
    key.lang = english ? 'zh-CN' : 'en';
  };
  key.addEventListener('click', () => speak(!english));
  onLanguage(label);
  label();
}
