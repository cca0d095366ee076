// SPDX-License-Identifier: Apache-2.0
// Who works here, and what each of them may.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { changed, draft } from '../plan/draft.js';
import { order, text } from '../plan/fields.js';
import { removed } from '../plan/removed.js';
import { pin } from './pin.js';

const RIGHTS = [['PICK', 'tag.PICK'], ['GUIDE', 'tag.GUIDE'], ['LEAD', 'tag.LEAD'], ['MANAGE', 'tag.MANAGE'], ['AUDIT', 'tag.AUDIT']];
const opened = new Set();
const faulty = (path) => draft.check && draft.check.faults.some((one) => one.field.startsWith(path));

function add() {
  const staff = draft.plan.staff;
  let n = 1;
  while (staff.some((one) => Number(one.badge) === n)) n++;
  const clerk = { badge: String(n).padStart(2, '0'), name: '', post: '', rights: [] };
  staff.push(clerk);
  opened.add(clerk);
  changed();
  requestAnimationFrame(() => document.getElementById(`staff.${staff.length - 1}.name`).focus());
}

function remove(n) {
  const plan = draft.plan;
  const { badge, name } = plan.staff[n];
  removed(`${badge} ${name}`, () => {
    plan.staff.splice(n, 1);
    for (const window of plan.windows) {
      if (window.a === badge) window.a = null;
      if (window.b === badge) window.b = null;
    }
    plan.roster = plan.roster.filter((duty) => duty.badge !== badge);
  });
}

/** Windows and roster follow a changed badge. */
function rename(clerk, typed) {
  const before = clerk.badge;
  const shared = draft.plan.staff.some((one) => one !== clerk && one.badge === before);
  for (const window of shared ? [] : draft.plan.windows) {
    if (window.a === before) window.a = typed;
    if (window.b === before) window.b = typed;
  }
  for (const duty of shared ? [] : draft.plan.roster) if (duty.badge === before) duty.badge = typed;
  return typed;
}

function allow(clerk, right, on) {
  clerk.rights = RIGHTS.map(([one]) => one).filter((one) => (one === right ? on : clerk.rights.includes(one)));
  changed();
}

function rights(clerk, path, t) {
  return html`<fieldset class="rights"><legend>${t('rights')}</legend>${RIGHTS.map(([right]) => html`<label class="flag" for="${path}${right}">
    <input id="${path}${right}" type="checkbox" .checked=${clerk.rights.includes(right)} @change=${(event) => allow(clerk, right, event.target.checked)}>${t(right)}</label>`)}</fieldset>`;
}

function card(clerk, n, t, who) {
  const path = `staff.${n}.`;
  const places = draft.plan.windows.filter((one) => one.a === clerk.badge || one.b === clerk.badge).map((one) => t('windowOf', { n: one.number }));
  const has = draft.saved.pins.includes(clerk.badge);
  return html`<details class="card item ${faulty(path) ? 'faulty' : ''}" ?open=${opened.has(clerk)}
      @toggle=${(event) => { if (event.target.open) opened.add(clerk); else opened.delete(clerk); }}>
    <summary><b class="prefix num">${clerk.badge}</b><span class="grow"><b>${clerk.name || t('newClerk')}</b> <span class="soft">${clerk.post}</span></span>
      ${RIGHTS.filter(([right]) => clerk.rights.includes(right)).map(([, tag]) => html`<span class="tag">${t(tag)}</span>`)}
      <span class=${has ? 'soft' : 'nopin'}>${has ? t('pinHas') : t('pinNone')}</span></summary>
    ${order(draft.plan.staff, n, `${clerk.badge} ${clerk.name}`, () => remove(n))}
    <div class="fields">${text(clerk, 'badge', path + 'badge', t('badge'), t('badgeHint'), { most: 8, read: (typed) => rename(clerk, typed) })}
      ${text(clerk, 'name', path + 'name', t('name'), t('nameHint'))}${text(clerk, 'post', path + 'post', t('post'))}</div>
    ${places.length ? html`<p class="hint">${places.join(' · ')}</p>` : nothing}
    ${rights(clerk, path, t)}${pin(clerk, path, t, clerk.badge === who.name)}
  </details>`;
}

export function people(t, who) {
  const managed = draft.plan.staff.some((one) => one.rights.includes('MANAGE') && draft.saved.pins.includes(one.badge));
  return html`${managed ? nothing : html`<p class="card first">${t('first')}</p>`}${draft.plan.staff.map((one, n) => card(one, n, t, who))}
    <button type="button" class="key" id="addClerk" @click=${add}>+ ${t('add')}</button>`;
}
