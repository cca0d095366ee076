// SPDX-License-Identifier: Apache-2.0
// A number for somebody else, so large that it can be copied onto paper from an arm's length.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { named } from '../shared/language.js';
import { waitOf } from '../shared/waits.js';

const wish = { priority: false, assist: false, english: false, kiosk: '' };

const option = (page, key) => html`<button type="button" class="key choice" aria-pressed=${wish[key]}
  @click=${() => { wish[key] = !wish[key]; page.draw(); }}>${page.t('give.' + key)}</button>`;

/** Where a slip is printed; nowhere, if the number is copied. */
export const printing = (page) => (page.hall.kiosks.length === 0 ? nothing : html`<select class="field" aria-label=${page.t('give.print')}
  @change=${(event) => { wish.kiosk = event.target.value; page.draw(); }}>
  <option value="" ?selected=${wish.kiosk === ''}>${page.t('give.noPrint')}</option>
  ${page.hall.kiosks.map((kiosk) => html`<option value=${kiosk} ?selected=${wish.kiosk === kiosk}>${page.t('give.at', { kiosk })}</option>`)}
</select>`);

export const printer = () => wish.kiosk;

async function give(page, service) {
  const body = { service: service.code, priority: wish.priority, language: wish.english ? 'en' : 'zh' };
  const answer = await page.give('/tickets', body, wish.kiosk);
  if (!answer) return;
  if (wish.assist) await page.go('/guide/tickets/' + answer.ticket, { action: 'assist', needed: true }, page.t('did.given', { ticket: answer.ticket }));
  wish.priority = wish.assist = false; // the next one is somebody else
  page.draw();
}

function long(page, service) {
  const wait = waitOf(service.waitSeconds, page.now(), page.zone);
  return wait ? html`<span>${page.t('wait.' + wait.kind, wait)}</span>` : nothing;
}

const serviceKey = (page, service) => html`<button type="button" class="service" data-service=${service.code} @click=${() => give(page, service)}>
  <b>${named(service)}</b>
  <span>${page.t('give.waiting', { n: service.waiting })}</span>${long(page, service)}
  ${service.why ? html`<span class="why" lang="zh-CN">${service.why}</span>` : nothing}</button>`;

export const giving = (page) => html`<section>
  <h2>${page.t('give.title')}</h2>
  <div class="choices" role="group" aria-label=${page.t('give.options')}>
    ${option(page, 'priority')}${option(page, 'assist')}${option(page, 'english')}${printing(page)}</div>
  <div class="services">${page.hall.services.map((service) => serviceKey(page, service))}</div></section>`;

export const given = (page) => html`<section class="given">
  <p class="huge num" id="given">${page.given.ticket}</p>
  <p class="lead">${page.given.kiosk ? page.t('given.printed', { kiosk: page.given.kiosk }) : page.t('given.copy')}</p>
  ${page.given.ahead === undefined ? nothing
    : html`<p>${page.given.ahead > 0 ? page.t('given.ahead', { n: page.given.ahead }) : page.t('given.next')}</p>`}
  <div class="keys">
    <button type="button" class="key main" id="again" @click=${() => { page.show(null); page.say(''); page.draw(); }}>${page.t('given.again')}</button>
    <button type="button" class="key" @click=${() => page.open(page.given.ticket)}>${page.t('given.open')}</button>
  </div></section>`;
