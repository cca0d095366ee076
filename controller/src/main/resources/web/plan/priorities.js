// SPDX-License-Identifier: Apache-2.0
// Who is served before others, and by which cards it is seen. Codes stand in the records: they are made here and never shown.
import { html } from '/assets/lib/lit-html/lit-html.js';
import { changed, draft } from './draft.js';
import { lines, number, order, t, text } from './fields.js';
import { removed } from './removed.js';

const opened = new Set();
const faulty = (path) => draft.check && draft.check.faults.some((one) => one.field.startsWith(path));

function add() {
  const all = draft.plan.priority;
  let n = all.length + 1;
  while (all.some((one) => one.code === 'yx' + n)) n++;
  all.push({ code: 'yx' + n, name: '', nameEn: '', cards: [], fromAge: null });
  opened.add('yx' + n);
  changed();
  requestAnimationFrame(() => document.getElementById(`priority.${all.length - 1}.name`).focus());
}

function card(one, n) {
  const path = `priority.${n}.`;
  return html`<details class="card item ${faulty(path) ? 'faulty' : ''}" ?open=${opened.has(one.code)}
      @toggle=${(event) => { if (event.target.open) opened.add(one.code); else opened.delete(one.code); }}>
    <summary><span class="grow"><b>${one.name || t('newClass')}</b> <span class="soft">${one.nameEn}</span></span></summary>
    ${order(draft.plan.priority, n, one.name, () => removed(one.name || t('newClass'), () => draft.plan.priority.splice(n, 1)))}
    <div class="fields">${text(one, 'name', path + 'name', t('name'))}${text(one, 'nameEn', path + 'nameEn', t('nameEn'))}
      ${number(one, 'fromAge', path + 'fromAge', t('fromAge'), t('fromAgeHint'))}${lines(one, 'cards', path + 'cards', t('cards'), t('cardsHint'))}</div>
  </details>`;
}

export function priorities() {
  return html`<p class="card hint">${t('priorityHint')}</p>${draft.plan.priority.map(card)}
    <button type="button" class="key" id="addClass" @click=${add}>+ ${t('addClass')}</button>`;
}
