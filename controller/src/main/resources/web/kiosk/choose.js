// SPDX-License-Identifier: Apache-2.0
// The first screen: what somebody may come for, how many wait and how long it will be.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { hallNow } from '../shared/live.js';
import { isEnglish, named } from '../shared/language.js';
import { waitOf } from '../shared/waits.js';

export function choose(t, hall, act) {
  return html`<section id="choose">
    <div class="head"><h2 id="head" tabindex="-1">${t('choose')}</h2>${hint(t, hall)}</div>
    <div class="choice">
      <div class="services">${hall.services.map((service, n) => tile(t, hall, service, n, act))}</div>
      <div class="beside">
        ${hall.unsure ? html`<button id="unsure" class="service other" type="button" @click=${() => act.ask(hall.unsure)}>
          <b>${t('unsure')}</b><span>${t('unsureHint')}</span></button>` : nothing}
        <button id="booked" class="service other" type="button" @click=${act.book}><b>${t('booked')}</b><span>${t('bookedHint')}</span></button>
      </div>
    </div></section>`;
}

function hint(t, hall) {
  if (hall.printer === 'PAPER_OUT') return html`<p class="warned">${t('noPaper')}</p>`;
  if (hall.printer === 'AWAY' || hall.printer === 'FAULTY') return html`<p class="warned">${t('noSlips')}</p>`;
  return html`<p class="tip">${t(hall.services.every((service) => service.waiting === 0) ? 'nobody' : 'byTouch')}</p>`;
}

// keys stay where they are: nothing moves under a finger
function tile(t, hall, service, n, act) {
  const shut = service.open === false;
  return html`<button class="service ${shut ? 'shut' : ''}" type="button" data-code=${service.code}
    @click=${() => (shut ? act.shut(service) : act.ask(service.code))}>
    ${n < 9 ? html`<i class="digit" aria-hidden="true">${n + 1}</i>` : nothing}
    <b>${named(service)}</b>
    ${shut ? html`<span class="why">${shortly(t, service)}</span>` : waits(t, hall, service)}</button>`;
}

/** How many wait for a service and how long it will be. */
export function waits(t, hall, service) {
  const wait = waitOf(service.waitSeconds, hallNow(), hall.zone);
  return html`<span class="people">${service.waiting === 0 ? t('waitingNone') : t('waiting', { n: service.waiting })}</span>
    ${wait ? html`<span class="long">${t('wait.' + wait.kind, wait)}</span>` : nothing}`;
}

/** When numbers of a service are given again, or else why none is. */
function shortly(t, service) {
  if (service.until) return t('openFrom', { time: service.until });
  return isEnglish() || !service.why ? t('notNow') : service.why;
}

/** The same in a whole sentence. */
export function why(t, service) {
  return isEnglish() || !service.why ? t('closedNow', { name: named(service), why: shortly(t, service) }) : service.why;
}
