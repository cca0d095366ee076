// SPDX-License-Identifier: Apache-2.0
// The number, and its slip as it comes out; where none does, the number so large that it can be read and remembered from afar.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { isEnglish } from '../shared/language.js';
import { waitOf } from '../shared/waits.js';

/** A slip that did not come out, as far as anybody knows. */
export const lost = (ticket) => ticket.slip === 'FAILED' || ticket.slip === 'UNKNOWN';

/** A slip that was ordered of a printer that is not there, or out of paper: nobody is told that it is coming. */
const stuck = (hall, ticket) => ticket.slip === 'PRINTING' && hall !== null && hall.printer !== 'READY' && hall.printer !== 'NONE';

/** Whether somebody is asked to remember the number. */
export const asks = (hall, ticket) => stuck(hall, ticket) || (ticket.slip !== 'PRINTING' && ticket.slip !== 'PRINTED');

/** Why somebody has no slip in hand. */
export function noSlip(t, hall, ticket) {
  if (ticket.slip === 'UNKNOWN') return t('unknown');
  return t(hall && hall.printer === 'PAPER_OUT' ? 'paperOut' : 'failed');
}

export function taken(t, hall, state, act) {
  const ticket = state.ticket;
  return html`<section id="taken" class=${lost(ticket) ? 'lost' : stuck(hall, ticket) ? 'none' : ticket.slip.toLowerCase()}>
    <p id="what">${isEnglish() && ticket.serviceNameEn ? ticket.serviceNameEn : ticket.serviceName}</p>
    <h2 id="head" tabindex="-1">${lost(ticket) ? html`<strong>${noSlip(t, hall, ticket)}</strong>` : nothing}
      <span>${t(lost(ticket) ? 'yoursIs' : 'yours')}</span>
      <b id="number" class=${ticket.ticket.length > 4 ? 'num longer' : 'num'}>${ticket.ticket}</b></h2>
    <p id="ahead">${ahead(t, ticket)}</p>
    ${wait(t, hall, ticket)}
    ${lost(ticket) ? nothing : html`<div class="printer" aria-hidden="true"><i></i><em class="num">${ticket.ticket}</em></div>`}
    <p id="slip">${slip(t, hall, ticket)}</p>
    ${lost(ticket) && hall && hall.loudspeaker ? html`<p id="heard">${t('heard')}</p>` : nothing}
    <p class="hint">${t('wait')}</p>
    <div class="last">
      ${lost(ticket) ? html`<button id="reprint" class="key" type="button" ?disabled=${state.busy} @click=${act.reprint}>${t('reprint')}</button>` : nothing}
      ${asks(hall, ticket) ? html`<button id="remember" class="key main" type="button" ?disabled=${state.busy} @click=${act.remember}>${t('iRemember')}</button>`
        : html`<button id="done" class="key" type="button" ?disabled=${ticket.slip === 'PRINTING'} @click=${act.home}>${t('done')}</button>`}
    </div></section>`;
}

function ahead(t, ticket) {
  if (ticket.stage !== 'WAITING') return ticket.window ? t('toWindow', { n: ticket.window }) : '';
  return ticket.ahead === 0 ? t('next') : t('ahead', { n: ticket.ahead });
}

/** From when the number was told, as the slip in hand says: it does not move while somebody reads it. */
function wait(t, hall, ticket) {
  const told = ticket.toldAt ? new Date(ticket.toldAt) : null;
  const found = hall && ticket.stage === 'WAITING' ? waitOf(ticket.waitSeconds, told, hall.zone) : null;
  return found ? html`<p id="long">${t('wait.' + found.kind, found)}</p>` : nothing;
}

/** What becomes of the slip. */
export function slip(t, hall, ticket) {
  if (stuck(hall, ticket)) return t('stuck');
  if (ticket.slip === 'PRINTING') return t('printing');
  return t(ticket.slip === 'PRINTED' ? 'printed' : 'remember');
}
