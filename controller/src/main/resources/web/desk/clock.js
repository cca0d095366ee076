// SPDX-License-Identifier: Apache-2.0
// Asked once, of whoever sits here first after the machine woke in the past.
import { $, post } from '../shared/live.js';
import { because } from '../shared/language.js';

export async function askClock(t, say) {
  $('clock').addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await post('/clock', { now: $('time').value });
    say(answer.ok ? t('clockDone') : because(answer.reason), answer.ok);
    if (answer.ok || answer.reason.code === 'CLOCK_SURE') $('clock').hidden = true;
  });
  try {
    const now = await (await fetch('/api/v1/clock')).json();
    $('clock').hidden = now.sure !== false;
    $('time').value = now.now.slice(0, 16);
  } catch (notReached) { /* nothing to ask */ }
}
