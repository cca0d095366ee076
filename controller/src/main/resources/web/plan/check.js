// SPDX-License-Identifier: Apache-2.0
// What would change, what is doubtful, from when it holds, and what it would have done; then it is saved.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { because } from '../shared/language.js';
import { anew, back, dirty, draft, save, tryIt } from './draft.js';
import { effect } from './effect.js';
import { t } from './fields.js';

const STARTS = { NOW: 'when.NOW', NEXT_DAY: 'when.NEXT_DAY', NOT_YET: 'when.NOT_YET' };
let asks = false;

export const trouble = () => (draft.trouble ? html`<p class="answer no" role="alert">${because(draft.trouble)}
  ${draft.trouble.code === 'PLAN_CHANGED' ? html`<span class="soft">${t('overtaken')}</span> <button type="button" class="tiny" id="anew" @click=${anew}>${t('anew')}</button>` : nothing}
  ${draft.trouble.code === 'LAST_MANAGER' ? html`<button type="button" class="tiny danger" id="sure" @click=${() => save(true)}>${t('saveSure')}</button>` : nothing}</p>` : nothing);

const sentences = (list) => html`<ul class="sentences">${list.map((one) => html`<li>${t(one.key, one.values)}</li>`)}</ul>`;

/** What the change brings stands open; what was there before is folded away. */
function doubts(fresh, known) {
  if (!fresh.length && !known.length) return nothing;
  return html`<section class="card ${fresh.length ? 'doubts' : ''}">${fresh.length ? html`<h2>${t('doubts')}</h2>${sentences(fresh)}` : nothing}
    ${known.length ? html`<details class="known"><summary>${t('known', { n: known.length })}</summary>${sentences(known)}</details>` : nothing}</section>`;
}

function changes(check, withEffect) {
  return html`<section class="card"><h2>${t('changes')}</h2>${check.changes.length ? sentences(check.changes) : html`<p>${t('none')}</p>`}</section>
    <section class="card when ${check.holds}"><h2>${t('when')}</h2><p>${t(STARTS[check.holds])}</p></section>
    ${doubts(check.doubts.filter((one) => one.fresh), check.doubts.filter((one) => !one.fresh))}
    ${withEffect && check.changes.length ? html`<section class="card"><h2>${t('effect')}</h2>${draft.effect ? effect(draft.effect) : html`<button type="button" class="key" id="try" @click=${tryIt}>${t('effectKey')}</button>`}</section>` : nothing}
    ${trouble()}<button type="button" class="key main" id="save" ?disabled=${!check.changes.length || check.holds === 'NOT_YET'} @click=${() => save(false)}>${t('save')}</button>`;
}

/** Back to the plan of the installation: asked once, in the page. */
function away() {
  if (!draft.saved.own) return nothing;
  const turn = (to) => { asks = to; document.dispatchEvent(new Event('redraw')); };
  return html`<section class="card"><h2>${t('back')}</h2><p>${t('backAsk')}</p>${asks
    ? html`<button type="button" class="key" id="backSure" @click=${() => { turn(false); back(); }}>${t('backSure')}</button> <button type="button" class="key" @click=${() => turn(false)}>${t('cancel')}</button>`
    : html`<button type="button" class="key" id="back" @click=${() => turn(true)}>${t('back')}</button>`}</section>`;
}

/** What is wrong on the other of the two pages that share the draft. */
function elsewhere(faults, onPlan) {
  const there = faults.filter((one) => /^(staff|roster)/.test(one.field) === onPlan);
  if (!there.length) return nothing;
  return html`<section class="card">${sentences(there)}<p><a class="key" href=${onPlan ? '/manage/staff' : '/manage/plan'}>${onPlan ? t('faultsStaff') : t('faultsPlan')}</a></p></section>`;
}

export function checking(withEffect = true) {
  const check = draft.check;
  if (!dirty()) return html`<p class="card">${t('none')}</p>${trouble()}${away()}`;
  if (!check) return html`<p class="card">${t('loading')}</p>${trouble()}`;
  const faults = check.faults.length;
  return faults ? html`<p class="answer no">${t('faults', { n: faults })}</p>${elsewhere(check.faults, withEffect)}${trouble()}` : html`${changes(check, withEffect)}${withEffect ? away() : nothing}`;
}
