// SPDX-License-Identifier: Apache-2.0
// Whatever is taken out of the plan can be put back with one key.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { changed, draft } from './draft.js';
import { t } from './fields.js';

let last = null;

export function removed(name, take) {
  last = { name, before: JSON.stringify(draft.plan) };
  take();
  last.after = JSON.stringify(draft.plan);
  changed();
}

/** Offered until something else is changed. */
export function putBack() {
  if (!last || last.after !== JSON.stringify(draft.plan)) return nothing;
  const back = () => { draft.plan = JSON.parse(last.before); last = null; changed(); };
  return html`<p class="putback">${t('removed', { name: last.name })} <button type="button" class="tiny" id="undo" @click=${back}>${t('undo')}</button></p>`;
}
