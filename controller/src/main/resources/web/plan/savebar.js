// SPDX-License-Identifier: Apache-2.0
// How it stands with what was typed, always in sight at the foot of the page.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { anew, dirty, draft } from './draft.js';
import { t } from './fields.js';

function toFault(sectionOf) {
  const { field } = draft.check.faults.find((one) => sectionOf(one.field) !== 'check');
  const owner = sectionOf(field);
  if (owner) location.hash = owner;
  setTimeout(() => {
    const input = document.getElementById(field) || document.querySelector('.faulty summary');
    const card = input && input.closest('details');
    if (card) card.open = true;
    if (input) { input.scrollIntoView({ block: 'center' }); input.focus(); }
  });
}

/** `sectionOf`: the section of this page in which a field stands. */
export function savebar(section, sectionOf) {
  if (!draft.saved) return nothing;
  if (draft.said) return html`<p class="good">${t(draft.said)}</p>`;
  if (!dirty()) return html`<p>${draft.saved.own ? t('own') : t('installed')}${draft.saved.holds === 'NOW' ? nothing : html` <b>${t('waiting')}</b>`}</p>`;
  const wrong = draft.check ? draft.check.faults.length : 0;
  return html`<p>${wrong ? html`<b>${t('faults', { n: wrong })}</b>` : t('dirty')}</p>
    ${wrong && draft.check.faults.some((one) => sectionOf(one.field) !== 'check') ? html`<button type="button" class="key" id="goFault" @click=${() => toFault(sectionOf)}>${t('goFault')}</button>` : nothing}
    <button type="button" class="key" id="discard" @click=${anew}>${t('discard')}</button>
    ${wrong || section === 'check' ? nothing : html`<a class="key main" href="#check" id="toCheck">${t('check')}</a>`}`;
}

/** The links to the sections, with the number of faults in each. */
export function tabs(section, labels, sectionOf) {
  const faults = (name) => (draft.check ? draft.check.faults.filter((one) => sectionOf(one.field) === name).length : 0);
  return Object.keys(labels).map((name) => html`<a href="#${name}" aria-current=${name === section ? 'page' : nothing}>${labels[name]}${faults(name) ? html` <b class="count">${faults(name)}</b>` : nothing}</a>`);
}
