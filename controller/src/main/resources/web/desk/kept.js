// SPDX-License-Identifier: Apache-2.0
// A press that found nobody is kept with its id, and sent once the line is back: while it is young, and the window still is as it was then.
const KEPT_MILLIS = 60000;

/** What a press acts on: where this is another, it would do something else than its clerk meant. */
const looks = (state) => state && JSON.stringify([state.window.state, state.window.ticket, state.window.calls]);

export class Kept {
  /** {@code gone(press)} is told when the time of a press is over, {@code lost(press)} when another one takes its place. */
  constructor(gone, lost) {
    this.gone = gone;
    this.lost = lost;
    this.press = null;
    this.asking = false;
  }

  /** A new press; where only the kept one is pressed once more, with its id, so that both together count once. */
  begin(key, argument, make, state) {
    const known = this.drop();
    const same = known && known.key === key && known.argument === argument;
    const [path, body] = same ? [known.path, known.body] : make();
    if (known && !same) this.lost(known);
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

  /**
   * The line is back: the press, and whether it still means what it meant, by how the window looks now; for what the stream brings
   * first may have lain in a buffer. Null where none is kept; {@code again} where nobody said how the window looks.
   */
  async back(lookNow) {
    const press = this.press;
    if (!press || this.asking) return null;
    this.asking = true;
    const now = await lookNow();
    this.asking = false;
    if (this.press !== press) return null; // it was pressed anew, or its time is over
    if (!now) return { again: true };
    return { press: this.drop(), fits: looks({ window: now }) === press.before };
  }
}
