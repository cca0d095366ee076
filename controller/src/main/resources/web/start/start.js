// SPDX-License-Identifier: Apache-2.0
import { $, make } from '../shared/live.js';

const hall = await (await fetch('/api/v1/hall')).json();
document.title = '叫号 · ' + hall.hall;
$('windows').replaceChildren(...hall.windows.map((planned) => {
  const link = make('a', `${planned.number}号`, 'key');
  link.append(make('small', planned.name));
  link.href = '/desk/' + planned.number;
  return link;
}));
