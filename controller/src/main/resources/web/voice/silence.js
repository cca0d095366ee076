// SPDX-License-Identifier: Apache-2.0
// 静音30分钟 and its return: one row for each zone and one for all, with those that only a node knows; counted down on the page.
import words from '/assets/words/voice.js';
import { because, say as sayWords } from '../shared/language.js';
import { make, post } from '../shared/live.js';

const t = sayWords(words);

const MINUTES = 30;
const AGAIN_MILLIS = 15000;

/** Keeps {@code list} in step with the hall; {@code say} shows what came of a press. Returns what asks again. */
export function silence(list, say, then = () => {}) {
  let zones = [], at = 0;
  const ask = async () => {
    try {
      const answer = await fetch('/api/v1/voice', { cache: 'no-store' });
      const state = await answer.json();
      if (!answer.ok) { list.replaceChildren(make('li', because(state.reason))); return; }
      zones = state.zones;
      at = performance.now();
      draw();
      then(state);
    } catch (gone) { /* asks again soon */ }
  };
  const press = async (path, body) => {
    const answer = await post('/voice/' + path, body);
    say(answer.ok ? '' : because(answer.reason), !answer.ok);
    ask();
  };
  const left = (zone) => Math.ceil((zone.mutedSeconds || 0) - (performance.now() - at) / 1000);
  const draw = () => list.replaceChildren(...zones.map((zone) => row(zone, left(zone), press)), row({}, zones.length && Math.min(...zones.map(left)), press));
  setInterval(() => { if (!document.hidden) ask(); }, AGAIN_MILLIS);
  ask();
  return { ask, draw };
}

function row(zone, seconds, press) {
  const li = make('li');
  const silent = seconds > 0;
  li.append(make('b', !zone.zone ? t('allZones') : zone.zone === 'hall' ? t('hall') : zone.zone));
  li.append(make('span', silent ? t('silentFor', { minutes: Math.ceil(seconds / 60) }) : zone.zone ? t('volume', { volume: zone.volume }) : '', silent ? 'silent' : ''));
  const key = make('button', silent ? t('soundOn') : t('silence', { minutes: MINUTES }), 'key');
  key.type = 'button';
  key.addEventListener('click', () => press(silent ? 'unmute' : 'mute', silent ? { zone: zone.zone } : { minutes: MINUTES, zone: zone.zone }));
  li.append(key);
  return li;
}
