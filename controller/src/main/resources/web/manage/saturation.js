// SPDX-License-Identifier: Apache-2.0
// Saturation (domain.md 2.5): waiting ÷ capacity, capacity being how many the open windows can call within the target wait.
const AT_WORK = ['OPEN', 'CALLING', 'SERVING'];

const atWork = (window) => AT_WORK.includes(window.state);

/** What a window's people need on average, in seconds: as today, else as the plan promises. */
function visit(window, targets, handling) {
  const known = handling.get(String(window.number));
  if (known) return known / 1000;
  const promised = window.services.map((one) => targets.get(one.code)).filter(Boolean).map((one) => one.visitSeconds);
  return promised.length ? promised.reduce((a, b) => a + b, 0) / promised.length : 0;
}

function capacity(window, targets, handling) {
  const waits = window.services.map((one) => targets.get(one.code)).filter(Boolean).map((one) => one.waitSeconds);
  const takes = visit(window, targets, handling);
  return waits.length && takes ? Math.min(...waits) / takes : 0;
}

/** hall: as the stream says; handling: mean milliseconds by window number. Gives { hall, of(number) }, absent where nothing is open. */
export function saturation(hall, handling) {
  const targets = new Map(hall.targets.map((one) => [one.code, one]));
  const open = hall.windows.filter(atWork);
  const load = new Map(open.map((window) => [window.number, 0]));
  for (const service of hall.services) {
    const serving = open.filter((window) => window.services.some((one) => one.code === service.code));
    for (const window of serving) load.set(window.number, load.get(window.number) + service.waiting / serving.length);
  }
  const room = new Map(open.map((window) => [window.number, capacity(window, targets, handling)]));
  const all = [...room.values()].reduce((a, b) => a + b, 0);
  const ratio = (part, whole) => (whole ? part / whole : undefined);
  return { hall: ratio(hall.waiting, all), of: (number) => (room.has(number) ? ratio(load.get(number), room.get(number)) : undefined) };
}
