// SPDX-License-Identifier: Apache-2.0
// What must outlive a reload of the page: a code half typed, an order that was sent, the number it brought. For as long as somebody stands here.
const NAME = 'jiaohao.kiosk', KEPT_MILLIS = 120000;

export function keep(what) {
  try {
    if (what === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify({ ...what, until: Date.now() + KEPT_MILLIS }));
  } catch (refused) { /* then a reload begins anew */ }
}

export function kept() {
  try {
    const what = JSON.parse(sessionStorage.getItem(NAME));
    return what !== null && Date.now() < what.until ? what : null;
  } catch (refused) { return null; }
}
