// SPDX-License-Identifier: Apache-2.0
// The rules a hall may choose: who comes first, missed numbers, the end of a day, appointments, calling, breaks.
import { html } from '/assets/lib/lit-html/lit-html.js';
import { draft } from './draft.js';
import { choice, lines, number, t } from './fields.js';

const GROUPS = [
  ['turns', 'rule.turns', ['turns.ratio', 'turns.ageingMinutes', 'turns.minutesPerWeight', 'turns.shareWarning']],
  ['missing', 'rule.missing', ['missing.times', 'missing.placesLater', 'missing.shownMinutes']],
  ['closing', 'rule.closing', ['closing.lastMinutesBefore', 'closing.graceMinutes', 'closing.lunchKeptMinutes']],
  ['booking', 'rule.booking', ['booking.daysAhead', 'booking.earlyMinutes', 'booking.lateMinutes', 'booking.cancelHoursBefore', 'booking.ratio']],
];
const CALLING = ['callsAtMost', 'missedWithinSeconds', 'undoWithinSeconds', 'doubleNextMillis', 'autoCallSeconds'];

const numbers = (object, keys) => keys.map((key) => number(object, key.split('.').pop(), 'policy.' + key, t(key)));

function choices(group, policy) {
  if (group === 'closing') {
    return html`${choice(policy.closing, 'waiting', 'policy.closing.waiting', t('closing.waiting'), [['finish', t('closing.finish')], ['carry', t('closing.carry')], ['void', t('closing.void')]])}
      ${choice(policy.closing, 'last', 'policy.closing.last', t('closing.last'), [['clock', t('closing.clock')], ['forecast', t('closing.forecast')]])}`;
  }
  return group === 'booking' ? choice(policy.booking, 'late', 'policy.booking.late', t('booking.late'), [['ordinary', t('booking.ordinary')], ['refused', t('booking.refused')]]) : '';
}

export function customs() {
  const policy = draft.plan.policy;
  return html`${GROUPS.map(([group, title, keys]) => html`<section class="card customs"><h2>${t(title)}</h2><div class="fields">${choices(group, policy)}${numbers(policy[group], keys)}</div></section>`)}
    <section class="card customs"><h2>${t('rule.calling')}</h2><div class="fields">${numbers(policy, CALLING)}</div></section>
    <section class="card"><h2>${t('rule.pauses')}</h2>${lines(policy, 'pauses', 'policy.pauses', t('rule.pauses'), t('pausesHint'))}</section>`;
}
