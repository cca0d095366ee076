// SPDX-License-Identifier: Apache-2.0
// When no number can be had here: what is the matter, and what to do.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { hallNow } from '../shared/live.js';
import { isEnglish } from '../shared/language.js';
import { dayOf, sayDay } from './waits.js';

/** Whether nobody gets a number of anything now. */
export const isClosed = (hall) => hall.services.every((service) => service.open === false);

export function closed(t, hall, act) {
  if (hall.services.length === 0) return sheet('unready', t('noServices'), [t('askGuide')]);
  const whys = new Set(hall.services.map((service) => service.why));
  const why = whys.size === 1 && !isEnglish() ? [...whys][0] : '';
  return sheet('closed', t('closed'), [why, opens(t, hall)], t('askGuide'),
    html`<button id="booked" class="key" type="button" @click=${act.book}>${t('booked')}</button>`);
}

export const away = (t) => sheet('away', t('away'), [], t('awayHint'));

function sheet(id, head, lines, hint, keys) {
  return html`<section id=${id} class="sheet"><h2 id="head" tabindex="-1">${head}</h2>
    ${lines.filter((line) => line).map((line) => html`<p class="line">${line}</p>`)}
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}${keys || nothing}</section>`;
}

function opens(t, hall) {
  const soon = hall.services.map((service) => service.until).filter((time) => time).sort()[0];
  if (soon) return t('opensToday', { time: soon });
  if (!hall.opens) return '';
  const now = hallNow();
  const today = now && dayOf(now, hall.zone) === hall.opens.day;
  return today ? t('opensToday', { time: hall.opens.from })
    : t('opensOn', { day: sayDay(hall.opens.day, isEnglish()), time: hall.opens.from });
}
