// SPDX-License-Identifier: Apache-2.0
// Chinese first, English beside it; the choice lasts until the page goes back to its start.
let english = false;

export const t = (zh, en) => (english ? en : zh);
export const isEnglish = () => english;

export function speak(toEnglish) {
  english = toEnglish;
  document.documentElement.lang = english ? 'en' : 'zh-CN';
  for (const element of document.querySelectorAll('[data-en]')) {
    element.dataset.zh = element.dataset.zh || element.textContent;
    element.textContent = english ? element.dataset.en : element.dataset.zh;
  }
  const key = document.getElementById('lang');
  if (key) {
    key.textContent = english ? '中文' : 'English';
    key.lang = english ? 'zh-CN' : 'en';
  }
}

export function onLanguage(then) {
  document.getElementById('lang').addEventListener('click', () => { speak(!english); then(); });
}
