// SPDX-License-Identifier: Apache-2.0
// How large and in which contrast a page is shown: kept in this browser, for this place.
const attributes = { view: 'large', contrast: 'high' };

const kept = (name) => { try { return localStorage.getItem('jiaohao.' + name); } catch (refused) { return null; } };

/** Whether the large view or the high contrast is on. */
export const is = (name) => document.documentElement.dataset[name] === attributes[name];

export function look(name, on, keep = true) {
  if (on) document.documentElement.dataset[name] = attributes[name]; else delete document.documentElement.dataset[name];
  try { if (keep) localStorage.setItem('jiaohao.' + name, on ? attributes[name] : ''); } catch (refused) { /* only for now, then */ }
}

/** A key that turns it on and off. */
export function lookKey(key, name) {
  const label = () => key.setAttribute('aria-pressed', String(is(name)));
  key.addEventListener('click', () => { look(name, !is(name)); label(); });
  label();
}

for (const name of Object.keys(attributes)) if (kept(name) !== null) look(name, kept(name) !== '', false);
// whoever told their own device that they need it need not look for a key
if (kept('contrast') === null && window.matchMedia && matchMedia('(prefers-contrast: more)').matches) look('contrast', true, false);
