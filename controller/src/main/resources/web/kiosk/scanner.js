// SPDX-License-Identifier: Apache-2.0
// A code scanner is a keyboard that types faster than any hand and ends with Enter. It works wherever the focus is, and
// its keys press nothing on the page.
const GAP_MILLIS = 150, LEAST = 4, MOST = 300;

/** Calls {@code then} with every text that is scanned, and {@code alone} with a sign that somebody typed by itself. */
export function onScan(then, alone) {
  let typed = '', last = -GAP_MILLIS, single;
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const quick = event.timeStamp - last < GAP_MILLIS;
    if (!quick) typed = '';
    if (event.key === 'Enter') {
      const scanned = typed;
      typed = '';
      if (scanned.length < LEAST) return; // somebody pressed Enter
      event.preventDefault();
      then(scanned);
    } else if (event.key.length === 1) {
      clearTimeout(single);
      typed = (typed + event.key).slice(-MOST);
      last = event.timeStamp;
      if (typed.length > 1) event.preventDefault(); // a space within would press the key that has the focus
      else if (!event.repeat) single = setTimeout(alone, GAP_MILLIS, event.key); // or is it the first of a code?
    }
  }, true);
}
