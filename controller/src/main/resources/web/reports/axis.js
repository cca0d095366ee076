// SPDX-License-Identifier: Apache-2.0
// What a chart stands on: every day, week, month, year or hour between the first and the last, so that one without a number is a gap.
import { DAY, iso, weekOfDay } from './spans.js';

const nextMonth = (key) => (key.slice(5) === '12' ? `${Number(key.slice(0, 4)) + 1}-01` : `${key.slice(0, 5)}${String(Number(key.slice(5)) + 1).padStart(2, '0')}`);

const STEPS = {
  day: (key) => iso(Date.parse(key) + DAY),
  month: nextMonth,
  year: (key) => String(Number(key) + 1),
  hour: (key) => String(Number(key) + 1),
};

function weeks(from, to) {
  const all = [];
  for (let day = Date.parse(from); day <= Date.parse(to) + 6 * DAY; day += 7 * DAY) all.push(weekOfDay(day));
  return all;
}

function between(by, first, last) {
  const all = [first];
  while (all[all.length - 1] !== last && all.length < 20000) all.push(STEPS[by](all[all.length - 1]));
  return all;
}

/** The rows of a report with rows of nothing between them; windows and services stand as they are. */
export function filled(report) {
  const rows = report.rows.filter((row) => row.key !== '');
  if (rows.length === 0 || !(STEPS[report.by] || report.by === 'week')) return rows;
  const known = new Map(rows.map((row) => [row.key, row]));
  const first = rows[0].key, last = rows[rows.length - 1].key;
  const keys = report.by === 'week' ? weeks(report.from, report.to).filter((key) => key >= first && key <= last) : between(report.by, first, last);
  return keys.map((key) => known.get(key) || { key });
}
