// SPDX-License-Identifier: Apache-2.0
// What a shift leader may do here: give another PIN to those who forgot theirs, not to those with more rights.
import { html } from '/assets/lib/lit-html/lit-html.js';
import { draft } from '../plan/draft.js';
import { pin } from './pin.js';

const ABOVE = ['LEAD', 'MANAGE', 'AUDIT'];
const may = (clerk, who) => clerk.badge === who.name || !clerk.rights.some((right) => ABOVE.includes(right));

function row(clerk, n, who, t) {
  const has = draft.saved.pins.includes(clerk.badge);
  return html`<li class="card one"><h2><b class="prefix num">${clerk.badge}</b> ${clerk.name} <span class="soft">${clerk.post}</span>
    <span class=${has ? 'soft' : 'nopin'}>${has ? t('pinHas') : t('pinNone')}</span></h2>
    ${may(clerk, who) ? pin(clerk, `staff.${n}.`, t, clerk.badge === who.name) : html`<p class="hint">${t('pinAbove')}</p>`}</li>`;
}

export const pins = (who, t) => html`<p class="card">${t('pinsHint')}</p><ul id="pins" class="pins">${draft.saved.plan.staff.map((clerk, n) => row(clerk, n, who, t))}</ul>`;
