// SPDX-License-Identifier: Apache-2.0
// When no number can be had here: what is the matter, and what to do.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { $, hallNow } from '../shared/live.js';
import { isEnglish } from '../shared/language.js';
import { dayOf, sayDay } from './days.js';

const AWAY_MILLIS = 6000;

/** Whether nobody gets a number of anything now. */
export const isClosed = (hall) => hall.services.every((service) => service.open === false);

export function closed(t, hall, act) {
  if (hall.services.length === 0) return sheet('unready', t('noServices'), [t('askGuide')]);
  const whys = new Set(hall.services.map((service) => service.why));
  const why = whys.size === 1 && !isEnglish() ? [...whys][0] : '';
  return sheet('closed', t('closed'), [rest(t, hall) || why, opens(t, hall)], t('askGuide'),
    html`<button id="booked" class="key" type="button" @click=${act.book}>${t('booked')}</button>`);
}

export const away = (t) => sheet('away', t('away'), [], t('awayHint'));

function sheet(id, head, lines, hint, keys) {
  return html`<section id=${id} class="sheet"><h2 id="head" tabindex="-1">${head}</h2>
    ${lines.filter((line) => line).map((line) => html`<p class="line">${line}</p>`)}
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}${keys || nothing}</section>`;
}

function rest(t, hall) {
  if (hall.holiday && !isEnglish()) return t('holiday', { name: hall.holiday });
  if (hall.restDay) return t('restDay');
  const now = hallNow();
  if (!hall.opens || !now) return '';
  return t(dayOf(now, hall.zone) === hall.opens.day ? 'early' : 'over');
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

/** Tells when the connection is gone for more than a moment, which the bar alone tells of, and when it is back. */
export function connection(gone) {
  let cut = false, timer;
  const later = () => { timer = setTimeout(() => { cut = true; gone(true); }, AWAY_MILLIS); };
  new MutationObserver(() => {
    clearTimeout(timer);
    if (!$('stale').hidden) later();
    else if (cut) { cut = false; gone(false); }
  }).observe($('stale'), { attributes: true, attributeFilter: ['hidden'] });
}
