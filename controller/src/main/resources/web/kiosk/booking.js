// SPDX-License-Identifier: Apache-2.0
// An appointment's code, typed on the screen: only the signs that such codes are made of.
import { html } from '/assets/lib/lit-html/lit-html.js';

export const LENGTH = 8;
// as in TicketSecrets: none is taken for another
const SIGNS = '34679ACDEFGHJKMNPQRTWXY';

export const isSign = (sign) => sign.length === 1 && SIGNS.includes(sign.toUpperCase());

export function booking(t, state, act) {
  const places = Array.from({ length: LENGTH }, (none, n) => state.code[n] || '');
  return html`<section id="booking">
    <div class="head"><h2 id="head" tabindex="-1">${t('code')}</h2><p class="tip">${t('codeHint')}</p></div>
    <p class="code num" role="img" aria-label=${state.code ? t('typed', { code: [...state.code].join(' ') }) : t('typedNone')}>
      ${places.map((sign) => html`<span class=${sign ? 'full' : ''}>${sign}</span>`)}</p>
    <div class="pad">${[...SIGNS].map((sign) => html`<button type="button" class="sign num" data-sign=${sign}
      ?disabled=${state.busy} @click=${() => act.type(sign)}>${sign}</button>`)}
      <button id="delete" type="button" class="sign erase" ?disabled=${state.busy} @click=${act.erase}>${t('delete')}</button></div>
    <div class="last"><button id="back" class="key" type="button" ?disabled=${state.busy} @click=${act.home}>${t('back')}</button>
      <button id="checkin" class="key main" type="button" ?disabled=${state.busy || state.code.length < LENGTH}
        @click=${act.checkIn}>${t(state.busy ? 'taking' : 'checkIn')}</button></div>
    </section>`;
}
