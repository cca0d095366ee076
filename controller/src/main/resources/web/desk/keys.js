// SPDX-License-Identifier: Apache-2.0
// The keys of a desk: where they are on a keyboard and on a numeric keypad alone, and what each will look like at once.
export const CODES = { F9: 'NEXT', NumpadEnter: 'NEXT', F8: 'RECALL', Numpad1: 'RECALL', F7: 'ARRIVED', Numpad2: 'ARRIVED',
  F6: 'FINISH', F3: 'OUTCOME', Numpad3: 'FINISH', F4: 'NO_SHOW', Numpad4: 'NO_SHOW', F10: 'PAUSE', Numpad5: 'PAUSE', Numpad6: 'HOLD',
  Numpad7: 'OPEN', Numpad8: 'RESUME', Numpad9: 'CLOSE', F2: 'UNDO', Numpad0: 'UNDO', NumpadDecimal: 'COVER',
  NumpadMultiply: 'TRANSFER', NumpadDivide: 'CALL', NumpadAdd: 'ADD', NumpadSubtract: 'OUTCOME' };

const FREE = { state: 'OPEN', ticket: null };

/** What a key does, as far as it can be known before the controller says. */
export const GUESSES = { NEXT: { state: 'CALLING', ticket: '…' }, CALL: { state: 'CALLING', ticket: '…' }, RECALL: { state: 'CALLING' },
  ARRIVED: { state: 'SERVING' }, FINISH: FREE, OUTCOME: FREE, NO_SHOW: FREE, HOLD: FREE, TRANSFER: FREE, RESUME: { state: 'SERVING', ticket: '…' },
  PAUSE: { state: 'PAUSED' }, CONTINUE: { state: 'OPEN' }, OPEN: FREE, CLOSE: { state: 'CLOSED', ticket: null } };

/** Which of the nine is meant, while something is chosen; 0: back; undefined: another key. */
export function digit(code) {
  const found = /^(?:Numpad|Digit)(\d)$/.exec(code);
  return found ? Number(found[1]) : undefined;
}

/** Where letters are being typed, only the keys above the letters are ours. */
export const typing = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && element.type !== 'checkbox';
