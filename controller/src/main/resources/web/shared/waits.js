// SPDX-License-Identifier: Apache-2.0
// What people are told of a wait: minutes as long as it is short, a time of day where it is far off; the same on every page. Which words
// a page has for it is its own business: t('wait.' + wait.kind, wait).
const FAR_SECONDS = 30 * 60, STEP_MINUTES = 5, STEP_MILLIS = STEP_MINUTES * 60_000, DAY_MINUTES = 24 * 60;

/** 14:05, in the hall. */
export const clock = (moment, zone) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(moment);

/** A time of day, HH:MM, as one says it of something uncertain: to five minutes. */
function around(time) {
  const [hours, minutes] = time.split(':').map(Number);
  const all = (Math.round((hours * 60 + minutes) / STEP_MINUTES) * STEP_MINUTES) % DAY_MINUTES;
  return { kind: 'around', time: String(Math.floor(all / 60)).padStart(2, '0') + ':' + String(all % 60).padStart(2, '0') };
}

const near = (millis, zone) => ({ kind: 'around', time: clock(new Date(Math.round(millis / STEP_MILLIS) * STEP_MILLIS), zone) });

/**
 * Of seconds from now, by the rule of the slip: {@code likely} says whether it is far, and {@code back} when the windows work again, where
 * that is in a break. Null where nothing is known. {@code zone} is that of the hall.
 */
export function waitOf(seconds, now, zone) {
  if (!seconds) return null;
  const { low, likely, high, back } = seconds;
  if (back) return around(back);
  if (likely > FAR_SECONDS) return now ? near(now.getTime() + likely * 1000, zone) : null;
  const least = Math.floor(Math.max(0, low) / 60), most = Math.ceil(high / 60);
  if (most <= 1) return { kind: 'soon' };
  return least === most || (least < 1 && most <= STEP_MINUTES) ? { kind: 'minutes', n: most } : { kind: 'span', low: least, high: most };
}
