// SPDX-License-Identifier: Apache-2.0
import words from '/assets/words/staff.js';
import { html, render } from '/assets/lib/lit-html/lit-html.js';
import { onLanguage, sayPage } from '../shared/language.js';
import { $ } from '../shared/live.js';
import { me, menu } from '../manage/menu.js';
import { checking, trouble } from '../plan/check.js';
import { begin, draft } from '../plan/draft.js';
import { t as p } from '../plan/fields.js';
import { putBack } from '../plan/removed.js';
import { savebar, tabs } from '../plan/savebar.js';
import { people } from './people.js';
import { pins } from './pins.js';
import { roster } from './roster.js';

const t = sayPage(words);
const SECTIONS = { people, roster, check: () => checking(false) };
const sectionOf = (field) => (/^staff/.test(field) ? 'people' : /^roster/.test(field) ? 'roster' : 'check');
const section = () => (SECTIONS[location.hash.slice(1)] ? location.hash.slice(1) : 'people');

let who = null;

/** A shift leader resets PINs; the rest is the manager's. */
function drawPins() {
  render(draft.plan ? pins(who, t) : html`<p class="card">${draft.trouble ? trouble() : p('loading')}</p>`, $('main'));
}

function draw() {
  if (who === null) return;
  if (!who.rights.includes('MANAGE')) { drawPins(); return; }
  const labels = { people: t('people'), roster: t('roster'), check: t('check') };
  render(tabs(section(), labels, sectionOf), $('sections'));
  render(draft.plan ? html`${putBack()}${SECTIONS[section()](t, who)}` : html`<p class="card">${draft.trouble ? trouble() : p('loading')}</p>`, $('main'));
  render(savebar(section(), sectionOf), $('bar'));
}

menu();
me.then((one) => { who = one; draw(); });
onLanguage(draw);
addEventListener('hashchange', () => { draw(); scrollTo(0, 0); });
document.addEventListener('redraw', draw);
begin(draw);
