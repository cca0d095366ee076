// SPDX-License-Identifier: Apache-2.0
// Back to the start when nobody has touched anything for a while. Nothing happens under a finger.
const LOOK_MILLIS = 200;

/** {@code left}: told how many seconds are left; {@code home}: called when none is. Returns the way to set the seconds; 0: stays. */
export function resting(left, home) {
  let seconds = 0, until = 0, held = false;
  const touched = () => { until = performance.now() + seconds * 1000; };
  const look = () => {
    if (seconds === 0) return;
    if (held) touched();
    const rest = Math.ceil((until - performance.now()) / 1000);
    if (rest > 0) left(rest); else { seconds = 0; home(); }
  };
  const hold = (yes) => () => { held = yes; touched(); };
  addEventListener('pointerdown', hold(true), true);
  for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, hold(false), true);
  addEventListener('keydown', touched, true);
  addEventListener('scroll', touched, true);
  setInterval(look, LOOK_MILLIS);
  return (limit) => { seconds = limit; touched(); if (limit > 0) look(); };
}
