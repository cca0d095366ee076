// SPDX-License-Identifier: Apache-2.0
// Two tables with more rows than the screen has: their pages turn.
const ROWS = 8;
const TURN_MILLIS = 10000;

/** A table body that shows its rows page by page. `draw` is given the rows of the page, its number and how many there are. */
export function turning(draw) {
  let rows = [], page = 0, timer;
  const pages = () => Math.max(1, Math.ceil(rows.length / ROWS));
  // as many on each page as on the others
  const size = () => Math.ceil(rows.length / pages());
  const show = () => draw(rows.slice(page * size(), (page + 1) * size()), page + 1, pages());
  const wait = () => {
    clearInterval(timer);
    timer = setInterval(() => {
      if (pages() === 1) return;
      page = (page + 1) % pages();
      show();
    }, TURN_MILLIS);
  };
  wait();
  return {
    /** Other rows; the page with the one at `first` is turned to and stays a while. */
    set(others, first = -1) {
      rows = others;
      if (first >= 0) {
        page = Math.floor(first / size());
        wait();
      }
      page = Math.min(page, pages() - 1);
      show();
    },
  };
}

/** Makes only those rows anew that say something else than before: twenty boards may hang on two slow boxes. */
export function redraw(body, items, make) {
  items.forEach((item, n) => {
    const said = JSON.stringify(item);
    const old = body.children[n];
    if (old && old.said === said) return;
    const row = make(item);
    row.said = said;
    if (old) body.replaceChild(row, old);
    else body.append(row);
  });
  while (body.children.length > items.length) body.lastChild.remove();
}
