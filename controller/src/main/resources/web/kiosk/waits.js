// SPDX-License-Identifier: Apache-2.0
// How people are told what a wait will be: in minutes as long as that is short, then as a time of day.
const LONG_SECONDS = 30 * 60, STEP_MILLIS = 5 * 60000;

/** {@code t} says the words; {@code zone} is that of the hall. Nothing where nothing is known. */
export function expected(t, seconds, now, zone) {
  if (!seconds) return '';
  if (seconds.high > LONG_SECONDS) return now ? t('around', { time: around(seconds, now, zone) }) : '';
  const low = Math.floor(seconds.low / 60), high = Math.ceil(seconds.high / 60);
  if (high <= 1) return t('soon');
  return low < 1 || low === high ? t('aboutOne', { n: high }) : t('about', { low, high });
}

function around(seconds, now, zone) {
  const middle = now.getTime() + (seconds.low + seconds.high) * 500;
  return clock(new Date(Math.round(middle / STEP_MILLIS) * STEP_MILLIS), zone);
}

/** 14:05, in the hall. */
export function clock(moment, zone) {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(moment);
}

/** The day of a moment in the hall, as 2026-11-23. */
export const dayOf = (moment, zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment);

/** A day as people say it. */
export function sayDay(day, english) {
  return new Intl.DateTimeFormat(english ? 'en-GB' : 'zh-CN', { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' })
    .format(new Date(day + 'T00:00:00Z'));
}
