// SPDX-License-Identifier: Apache-2.0
// What the clock on the hall's wall says, wherever the browser's own clock stands.

/** An instant as that clock says it: 2026-11-23T18:00. */
export function onWall(date, zone) {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(date);
  const of = (type) => parts.find((one) => one.type === type).value;
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The instant at which it says so. Twice, because the clocks may change between the guess and the answer. */
export function inHall(local, zone) {
  const wanted = Date.parse(local + ':00Z');
  let found = wanted;
  for (let n = 0; n < 2; n++) found += wanted - Date.parse(onWall(new Date(found), zone) + ':00Z');
  return new Date(found);
}
