// SPDX-License-Identifier: Apache-2.0
// The day by its hours, from its visits: who came, how many waited at most, how long they waited on average.
const hourOf = (instant, zone) => Number(new Date(instant).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', hour12: false }).slice(0, 2)) % 24;

/** The most that waited at once in each hour: starts and ends of waits in their order. */
function most(visits, now, first, last, zone) {
  const steps = [];
  for (const visit of visits) {
    const end = visit.called || visit.finished || (visit.stage === 'WAITING' ? now : null);
    if (!end) continue;
    steps.push([Date.parse(visit.taken), 1], [typeof end === 'number' ? end : Date.parse(end), -1]);
  }
  steps.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const peaks = Array(last - first + 1).fill(0);
  let waiting = 0, reached = first;
  for (const [at, by] of steps) {
    const hour = Math.min(last, Math.max(first, hourOf(at, zone)));
    while (reached < hour) peaks[++reached - first] = waiting; // whoever waits over the hour waits in both
    waiting += by;
    peaks[hour - first] = Math.max(peaks[hour - first], waiting);
  }
  return peaks;
}

/** [{ hour, visits, arrivals, most, meanMillis }], from the first hour with somebody to the last. */
export function hours(visits, now, zone) {
  if (visits.length === 0) return [];
  const taken = visits.map((visit) => hourOf(visit.taken, zone));
  const ends = visits.map((visit) => hourOf(visit.called || visit.taken, zone));
  const first = Math.min(...taken), last = Math.max(...taken, ...ends);
  const peaks = most(visits, now, first, last, zone);
  return peaks.map((peak, n) => {
    const mine = visits.filter((visit, at) => taken[at] === first + n);
    const waits = mine.map((visit) => visit.waitMillis).filter((wait) => wait !== undefined && wait !== null);
    return { hour: first + n, visits: mine, arrivals: mine.length, most: peak, meanMillis: waits.length ? waits.reduce((a, b) => a + b, 0) / waits.length : null };
  });
}
