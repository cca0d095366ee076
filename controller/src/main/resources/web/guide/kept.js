// SPDX-License-Identifier: Apache-2.0
// What must outlive a reload of the page, in this tab and for the hall's day: the number that is not on paper yet, what was typed of
// numbers given by hand, an order for a number that was not answered. Of a citizen there is only the number.
const NAME = 'jiaohao.guide';

let day = null, all = {};

/** The hall's day, YYYY-MM-DD: what is kept from now on is of that day. */
export const turnTo = (today) => { day = today; };

export function keep(part) {
  Object.assign(all, part, { day });
  try { sessionStorage.setItem(NAME, JSON.stringify(all)); } catch (refused) { /* then a reload begins anew */ }
}

/** What was kept today. */
export function kept() {
  try {
    const was = JSON.parse(sessionStorage.getItem(NAME));
    if (was !== null && was.day === day) all = was;
  } catch (refused) { /* as a new page */ }
  return all;
}
