// SPDX-License-Identifier: Apache-2.0
// The expected wait in words; the same as on the slip: minutes when it is near, a time of day when it is far or after a break.
const FAR_MINUTES = 30;
const ROUND = 5;

/** To five minutes, as HH:MM. */
function rounded(text) {
  const [hours, minutes] = text.split(':').map(Number);
  const all = Math.round((hours * 60 + minutes) / ROUND) * ROUND;
  return String(Math.floor(all / 60) % 24).padStart(2, '0') + ':' + String(all % 60).padStart(2, '0');
}

const clock = (date, timeZone) => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }).format(date);

/** Empty until something was learnt, and once the time has gone by. */
export function expected(t, state, now, zone) {
  const wait = state.expected;
  if (!wait || !now) return '';
  if (wait.back) return t('around', { time: rounded(wait.back) });
  const minutes = (text) => (Date.parse(text) - now) / 60000;
  const high = minutes(wait.high);
  if (high <= 0) return '';
  if (high > FAR_MINUTES) return t('around', { time: rounded(clock(new Date(Math.max(Date.parse(wait.likely), now)), zone)) });
  const low = Math.max(0, Math.round(minutes(wait.low)));
  const most = Math.max(1, Math.round(high));
  return low === most ? t('minutes', { n: most }) : t('between', { low, high: most });
}
