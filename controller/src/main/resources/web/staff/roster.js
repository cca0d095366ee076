// SPDX-License-Identifier: Apache-2.0
// Who sits where on each half-day of a week, where it is not the A person.
import { html } from '/assets/lib/lit-html/lit-html.js';
import { changed, draft } from '../plan/draft.js';
import { t as p } from '../plan/fields.js';
import { DAYS } from '../plan/hours.js';

const HALVES = ['AM', 'PM'];

/** The days on which the hall works; around the clock: all. */
function days() {
  const week = draft.plan.hours.windows;
  return DAYS.filter((day) => week === null || (week[day] || []).length || draft.plan.roster.some((duty) => duty.day === day));
}

const of = (window, day, half) => draft.plan.roster.find((duty) => duty.window === window && duty.day === day && duty.half === half);

function put(window, day, half, badge) {
  const duty = of(window, day, half);
  if (!badge) draft.plan.roster = draft.plan.roster.filter((one) => one !== duty);
  else if (duty) duty.badge = badge;
  else draft.plan.roster.push({ window, day, half, badge });
  changed();
}

function cell(window, day, half, t) {
  const duty = of(window.number, day, half);
  const first = draft.plan.staff.find((one) => one.badge === window.a);
  return html`<td><select class=${duty ? 'set' : ''} aria-label=${t('at', { window: t('windowOf', { n: window.number }), day: p(day), half: t(half) })}
    @change=${(event) => put(window.number, day, half, event.target.value)}>
    <option value="" ?selected=${!duty}>${first ? t('usual', { name: first.name }) : t('nobodyUsual')}</option>
    ${draft.plan.staff.map((one) => html`<option value=${one.badge} ?selected=${Boolean(duty) && duty.badge === one.badge}>${one.badge} ${one.name}</option>`)}</select></td>`;
}

export function roster(t) {
  const shown = days();
  return html`<section class="card"><p class="hint">${t('rosterHint')}</p><div class="scroll" tabindex="0" role="region" aria-label=${t('roster')}><table class="figures roster"><thead>
    <tr><th scope="col" rowspan="2">${t('window')}</th>${shown.map((day) => html`<th scope="colgroup" colspan="2">${p(day)}</th>`)}</tr>
    <tr>${shown.map(() => HALVES.map((half) => html`<th scope="col">${half === 'AM' ? t('AM') : t('PM')}</th>`))}</tr></thead>
    <tbody>${draft.plan.windows.map((window) => html`<tr><th scope="row">${window.number} ${window.name}</th>${shown.map((day) => HALVES.map((half) => cell(window, day, half, t)))}</tr>`)}</tbody></table></div></section>`;
}
