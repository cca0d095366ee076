// SPDX-License-Identifier: Apache-2.0
// Spans of days, as yyyy-mm-dd; reckoned in UTC so that no summer time bends them.
export const DAY = 86400000;
export const iso = (millis) => new Date(millis).toISOString().slice(0, 10);
const at = (day) => Date.parse(day);
const monday = (day) => at(day) - ((new Date(at(day)).getUTCDay() + 6) % 7) * DAY;
const firstOf = (day) => day.slice(0, 8) + '01';

/** The usual spans up to today: [from, to, by]. */
export const spans = {
  today: (today) => [today, today, 'hour'],
  week: (today) => [iso(monday(today)), today, 'day'],
  month: (today) => [firstOf(today), today, 'day'],
  before: (today) => [firstOf(iso(at(firstOf(today)) - DAY)), iso(at(firstOf(today)) - DAY), 'day'],
  year: (today) => [today.slice(0, 5) + '01-01', today, 'month'],
};

/** The Monday of an ISO week such as 2026-W45. */
function weekOf(key) {
  const [year, week] = key.split('-W').map(Number);
  return monday(`${year}-01-04`) + (week - 1) * 7 * DAY;
}

/** The ISO week of a day in milliseconds: that of its Thursday. */
export function weekOfDay(day) {
  const thursday = day + (3 - ((new Date(day).getUTCDay() + 6) % 7)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The days a row is about, inside the report's own. */
export function daysOf(by, key, from, to) {
  const [first, last] = {
    day: () => [key, key],
    week: () => [iso(weekOf(key)), iso(weekOf(key) + 6 * DAY)],
    month: () => [key + '-01', iso(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5)), 1) - DAY)],
    year: () => [key + '-01-01', key + '-12-31'],
  }[by]?.() || [from, to];
  return [first < from ? from : first, last > to ? to : last];
}
