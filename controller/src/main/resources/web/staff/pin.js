// SPDX-License-Identifier: Apache-2.0
// Setting a PIN: sent at once, never kept here, and apart from the plan.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { because } from '../shared/language.js';
import { freshId } from '../shared/live.js';
import { ask, draft } from '../plan/draft.js';

/** By badge: what was answered. */
const answers = {};
const draw = () => document.dispatchEvent(new Event('redraw'));

async function set(badge, input, old, t) {
  if (!/^\d{4,8}$/.test(input.value)) { answers[badge] = { bad: true, say: () => t('pinWrong') }; input.focus(); draw(); return; }
  const answer = await ask('PUT', `/staff/${badge}/pin`, { id: freshId(), pin: input.value, ...(old ? { old: old.value } : {}) });
  if (answer.ok) { input.value = ''; draft.saved.pins.push(badge); }
  answers[badge] = { bad: !answer.ok, say: () => (answer.ok ? t('pinDone') : because(answer.reason)) };
  draw();
}

/** {@code own}: whoever gives themselves another one says the one of now. */
export function pin(clerk, path, t, own) {
  if (!draft.saved.plan.staff.some((one) => one.badge === clerk.badge) || draft.saved.holds !== 'NOW') return html`<p class="hint">${t('pinLater')}</p>`;
  const id = path + 'pin', said = answers[clerk.badge];
  return html`<form class="pin" @submit=${(event) => { event.preventDefault(); set(clerk.badge, document.getElementById(id), document.getElementById(id + 'old'), t); }}>
    ${own ? html`<div class="field"><label for=${id + 'old'}>${t('pinOld')}</label><input id=${id + 'old'} type="password" inputmode="numeric" autocomplete="current-password" maxlength="8"></div>` : nothing}
    <div class="field ${said && said.bad ? 'bad' : ''}"><label for=${id}>${t('pin')}</label><input id=${id} type="password" inputmode="numeric" autocomplete="new-password" maxlength="8" aria-describedby="${id}-said">
    <p class="hint">${t('pinHint')}</p><p id="${id}-said" role="status" class=${said ? (said.bad ? 'fault' : 'good') : ''}>${said ? said.say() : nothing}</p></div><button class="tiny">${t('pinSet')}</button></form>`;
}
