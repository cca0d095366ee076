// SPDX-License-Identifier: Apache-2.0
/** The day of a moment in the hall, as 2026-11-23. */
export const dayOf = (moment, zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment);

/** A day as people say it. */
export function sayDay(day, english) {
  return new Intl.DateTimeFormat(english ? 'en-GB' : 'zh-CN', { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' })
    .format(new Date(day + 'T00:00:00Z'));
}
