// SPDX-License-Identifier: Apache-2.0
// A press that found nobody is kept with its id, and sent once the line is back: while it is young, and the window still is as it was then.
const KEPT_MILLIS = 60000;

/** What a press acts on: where this is another, it would do something else than its clerk meant. */
const looks = (state) => state && JSON.stringify([state.window.state, state.window.ticket, state.window.calls]);

export class Kept {
  /** {@code gone(press)} is told when the time of a press is over. */
  constructor(gone) { this.gone = gone; this.press = null; }

  /** A new press; where only the kept one is pressed once more, with its id, so that both together count once. */
  begin(key, argument, make, state) {
    const known = this.drop();
    const same = known && known.key === key && known.argument === argument;
    const [path, body] = same ? [known.path, known.body] : make();
    return { key, argument, path, body, before: same ? known.before : looks(state), at: performance.now() };
  }

  /** False where it is too old already. */
  keep(press) {
    const left = press.at + KEPT_MILLIS - performance.now();
    if (left <= 0) return false;
    this.press = press;
    this.timer = setTimeout(() => { if (this.press === press) this.gone(this.drop()); }, left);
    return true;
  }

  drop() {
    const press = this.press;
    clearTimeout(this.timer);
    this.press = null;
    return press;
  }

  /** The line is back: the press, and whether it still means what it meant; null where none is kept. */
  back(state) {
    const press = this.drop();
    return press && { press, fits: looks(state) === press.before };
  }
}
