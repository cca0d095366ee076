// SPDX-License-Identifier: Apache-2.0
// Fields of a form, each with its label, a hint and what is wrong with it.
import words from '/assets/words/plan.js';
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { say } from '../shared/language.js';
import { changed, fault } from './draft.js';

export const t = say(words);

const wrong = (path) => {
  const found = fault(path);
  return found ? html`<p class="fault" id="${path}-fault">${t(found.key, found.values)}</p>` : nothing;
};
const described = (path, hint) => [fault(path) && `${path}-fault`, hint && `${path}-hint`].filter(Boolean).join(' ') || nothing;

function frame(path, label, hint, input, wide) {
  return html`<div class="field ${fault(path) ? 'bad' : ''} ${wide ? 'wide-field' : ''}"><label for=${path}>${label}</label>${input}
    ${hint ? html`<p class="hint" id="${path}-hint">${hint}</p>` : nothing}${wrong(path)}</div>`;
}

const set = (object, key, value) => { object[key] = value; changed(); };

export function text(object, key, path, label, hint, more = {}) {
  return frame(path, label, hint, html`<input id=${path} type="text" autocomplete="off" maxlength=${more.most || 200} size=${more.size || nothing}
    aria-invalid=${fault(path) ? 'true' : nothing} aria-describedby=${described(path, hint)}
    .value=${object[key] === null || object[key] === undefined ? '' : object[key]}
    @input=${(event) => set(object, key, more.read ? more.read(event.target.value) : event.target.value)}>`);
}

/** A whole number; what is no number is kept as typed, so that it can be said to be wrong. Empty: none. */
export function number(object, key, path, label, hint, more = {}) {
  const read = (typed) => (typed.trim() === '' ? null : /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : typed);
  return frame(path, label, hint, html`<input id=${path} type="text" inputmode="numeric" autocomplete="off" class="number" placeholder=${more.empty || nothing}
    aria-invalid=${fault(path) ? 'true' : nothing} aria-describedby=${described(path, hint)}
    .value=${object[key] === null || object[key] === undefined ? '' : String(object[key])}
    @input=${(event) => set(object, key, read(event.target.value))}>`);
}

/** Lines of text. */
export function lines(object, key, path, label, hint) {
  return frame(path, label, hint, html`<textarea id=${path} rows=${Math.max(2, object[key].length + 1)}
    aria-invalid=${fault(path) ? 'true' : nothing} aria-describedby=${described(path, hint)}
    .value=${object[key].join('\n')} @input=${(event) => set(object, key, event.target.value === '' ? [] : event.target.value.split('\n'))}></textarea>`);
}

// full-width signs are what a Chinese keyboard gives; each becomes one other, so that the cursor stays
const plain = (typed) => typed.replace(/[\uff1a]/g, ':').replace(/[\uff0d\u2014\u2013~\uff5e\u81f3\u5230]/g, '-').replace(/[\uff0c,\u3001;\uff1b\u3000]/g, ' ');

/** Spans of a day in one line. */
export function spans(object, key, path, label, hint) {
  const typed = object[key] || [];
  return frame(path, label, hint, html`<input id=${path} type="text" autocomplete="off" aria-invalid=${fault(path) ? 'true' : nothing}
    aria-describedby=${described(path, hint)} .value=${typed.join(' ')}
    @input=${(event) => set(object, key, event.target.value === '' ? [] : plain(event.target.value).split(' '))}>`);
}

/** `options`: pairs of value and name. */
export function choice(object, key, path, label, options, hint) {
  const now = object[key] === null || object[key] === undefined ? '' : String(object[key]);
  return frame(path, label, hint, html`<select id=${path} aria-invalid=${fault(path) ? 'true' : nothing} aria-describedby=${described(path, hint)}
    @change=${(event) => { const chosen = options.find(([value]) => String(value === null ? '' : value) === event.target.value); set(object, key, chosen[0]); }}>
    ${options.map(([value, name]) => html`<option value=${value === null ? '' : value} ?selected=${String(value === null ? '' : value) === now}>${name}</option>`)}
    ${options.some(([value]) => String(value === null ? '' : value) === now) ? nothing : html`<option value=${now} selected disabled>${now}</option>`}</select>`);
}

export function flag(object, key, path, label) {
  return html`<label class="flag" for=${path}><input id=${path} type="checkbox" .checked=${object[key] === true} @change=${(event) => set(object, key, event.target.checked)}>${label}</label>`;
}

/** Said of a part as a whole. */
export const said = wrong;

/** Keys that move one of a list or take it away. */
export function order(list, n, name, onRemove) {
  const swap = (by) => { const [one] = list.splice(n, 1); list.splice(n + by, 0, one); changed(); };
  return html`<div class="order">
    <button type="button" class="tiny" ?disabled=${n === 0} aria-label="${t('up')} ${name}" @click=${() => swap(-1)}>↑ ${t('up')}</button>
    <button type="button" class="tiny" ?disabled=${n === list.length - 1} aria-label="${t('down')} ${name}" @click=${() => swap(1)}>↓ ${t('down')}</button>
    <button type="button" class="tiny danger" aria-label="${t('removeIt')} ${name}" @click=${onRemove}>${t('removeIt')}</button></div>`;
}
