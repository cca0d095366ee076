// SPDX-License-Identifier: Apache-2.0
import words from '/assets/words/plan.js';
import { html, render } from '/assets/lib/lit-html/lit-html.js';
import { onLanguage, sayPage } from '../shared/language.js';
import { $ } from '../shared/live.js';
import { menu } from '../manage/menu.js';
import { checking, trouble } from './check.js';
import { customs } from './customs.js';
import { begin, draft } from './draft.js';
import { holidays } from './holidays.js';
import { hours } from './hours.js';
import { priorities } from './priorities.js';
import { putBack } from './removed.js';
import { savebar, tabs } from './savebar.js';
import { services } from './services.js';
import { windows } from './windows.js';

const t = sayPage(words);
const SECTIONS = { services, windows, hours, holidays, priority: priorities, customs, check: () => checking() };
const FIELDS = [['services', /^(services|hall$|complaints)/], ['windows', /^windows/], ['holidays', /^hours\.specials/], ['hours', /^hours/], ['priority', /^priority/], ['customs', /^policy/]];
const sectionOf = (field) => (FIELDS.find(([, mine]) => mine.test(field)) || ['check'])[0];
const section = () => (SECTIONS[location.hash.slice(1)] ? location.hash.slice(1) : 'services');

function draw() {
  const labels = { services: t('services'), windows: t('windows'), hours: t('hours'), holidays: t('holidays'), priority: t('priority'), customs: t('customs'), check: t('check') };
  render(tabs(section(), labels, sectionOf), $('sections'));
  render(draft.plan ? html`${putBack()}${SECTIONS[section()]()}` : html`<p class="card">${draft.trouble ? trouble() : t('loading')}</p>`, $('main'));
  render(savebar(section(), sectionOf), $('bar'));
}

menu();
onLanguage(draw);
addEventListener('hashchange', () => { draw(); scrollTo(0, 0); });
document.addEventListener('redraw', draw);
begin(draw);
