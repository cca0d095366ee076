// SPDX-License-Identifier: Apache-2.0
// When the hall works in a usual week.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { changed, draft } from './draft.js';
import { said, spans, t } from './fields.js';

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const USUAL = ['08:30-12:00', '14:00-17:30'];
const usualWeek = () => Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, [...USUAL]]));

function switched(id, on, label, then) {
  return html`<label class="flag" for=${id}><input id=${id} type="checkbox" .checked=${on} @change=${(event) => { then(event.target.checked); changed(); }}>${label}</label>`;
}

function week(of, title) {
  const hours = draft.plan.hours;
  const copy = () => { for (const day of DAYS.slice(1, 5)) hours[of][day] = [...(hours[of].MONDAY || [])]; changed(); };
  return html`<fieldset class="week"><legend>${title}</legend>${DAYS.map((day) => spans(hours[of], day, `hours.${of}.${day}`, t(day)))}
    ${said(`hours.${of}`)}<button type="button" class="tiny" @click=${copy}>${t('copyDown')}</button></fieldset>`;
}

export function hours() {
  const times = draft.plan.hours;
  const always = times.windows === null;
  return html`<section class="card">
    ${switched('always', always, t('always'), (on) => { times.windows = on ? null : usualWeek(); times.kiosks = null; })}
    ${always ? nothing : html`<p class="hint">${t('hoursHint')}</p><div class="weeks">${week('windows', t('windowHours'))}
      <div>${switched('asWindows', times.kiosks === null, t('kiosksAsWindows'), (on) => { times.kiosks = on ? null : JSON.parse(JSON.stringify(times.windows)); })}
      ${times.kiosks === null ? nothing : week('kiosks', t('kioskHours'))}</div></div>`}</section>`;
}
