// SPDX-License-Identifier: Apache-2.0
// The front door: all pages, and the windows of this hall by their names.
import words from '/assets/words/start.js';
import { $, make } from '../shared/live.js';
import { languageKey, onLanguage, sayPage } from '../shared/language.js';
import { lookKey } from '../shared/look.js';

const t = sayPage(words);
let hall = null;

const get = async (path) => {
  const answer = await fetch('/api/v1' + path, { cache: 'no-store' }).catch(() => null);
  return answer && answer.ok ? answer.json() : null;
};

function door(planned) {
  const place = make('li'), link = make('a', undefined, 'key');
  link.href = '/desk/' + planned.number;
  link.append(make('b', planned.desk ? planned.name : t('window', { n: planned.number })));
  if (!planned.desk) link.append(make('small', planned.name));
  place.append(link);
  return place;
}

function draw() {
  if (!hall) return;
  $('hall').textContent = hall.hall;
  document.title = t('title') + ' · ' + hall.hall;
  $('windows').replaceChildren(...hall.windows.map(door));
}

async function begin() {
  const [found, phone] = await Promise.all([get('/hall'), get('/phone')]);
  hall = found;
  $('book').hidden = !phone || !(phone.booking || phone.tickets);
  draw();
}

languageKey($('lang'));
lookKey($('large'), 'view');
lookKey($('contrast'), 'contrast');
onLanguage(draw);
document.body.classList.add('ready');
begin();
