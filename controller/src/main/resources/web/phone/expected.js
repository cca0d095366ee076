// SPDX-License-Identifier: Apache-2.0
// The expected wait in words, and after a break the time of day at which it goes on.
import { waitOf } from '../shared/waits.js';

/** Empty until something was learnt, and once the time has gone by. */
export function expected(t, state, now, zone) {
  if (!state.expected || !now) return '';
  const { back, low, likely, high } = state.expected;
  const seconds = (time) => (Date.parse(time) - now) / 1000;
  if (!back && seconds(high) <= 0) return '';
  const wait = waitOf({ low: seconds(low), likely: seconds(likely), high: seconds(high), back }, now, zone);
  return t('wait.' + wait.kind, wait);
}
