// SPDX-License-Identifier: Apache-2.0
// One number: all that is known of it, and what the guide may do.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { named } from '../shared/language.js';
import { flags } from './line.js';

let asked = null; // the number whose giving up was asked about
let choosing = null; // the number whose service is being changed

const clock = (page, instant) => new Intl.DateTimeFormat('zh-CN', { timeZone: page.zone, hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(instant));
const title = (page, code) => named(page.service(code) || { name: code });
const names = (page, codes) => codes.map((code) => title(page, code)).join(' · ');

const fact = (page, key, text) => (text === null || text === '' ? nothing : html`<div><dt>${page.t('fact.' + key)}</dt><dd>${text}</dd></div>`);

function facts(page, one) {
  const kind = one.kind && page.hall.classes.find((known) => known.code === one.kind);
  return html`<dl class="facts">
    ${fact(page, 'state', page.t('stage.' + one.stage))}
    ${fact(page, 'fate', one.fate ? page.t('fate.' + one.fate) : null)}
    ${fact(page, 'window', one.window ? String(one.window) : null)}
    ${fact(page, 'ahead', one.ahead === undefined ? null : page.t('fact.people', { n: one.ahead }))}
    ${fact(page, 'taken', clock(page, one.taken))}
    ${fact(page, 'called', one.called ? page.t('fact.calls', { time: clock(page, one.called), n: one.calls }) : null)}
    ${fact(page, 'priority', kind ? named(kind) : null)}
    ${fact(page, 'slip', page.t('slip.' + one.slip))}
    ${fact(page, 'items', one.items > 1 ? String(one.items) : null)}
    ${fact(page, 'further', names(page, one.further))}
    ${fact(page, 'before', names(page, one.before))}
    ${fact(page, 'returns', one.returns > 0 ? page.t('fact.times', { n: one.returns }) : null)}</dl>`;
}

const key = (page, action, label, fields, className = '') => html`<button type="button" class="key ${className}" data-act=${action}
  @click=${() => page.act(action, fields)}>${page.t(label)}</button>`;

const card = (page, known) => (known.cards.length ? known.cards.join('、') : page.t('act.seen'))
  + (known.fromAge ? ' · ' + page.t('act.age', { n: known.fromAge }) : '');

const priority = (page, one) => html`<section class="card"><h3>${page.t('act.priority')}</h3><div class="classes">
  ${page.hall.classes.map((known) => html`<button type="button" class="key" data-kind=${known.code} aria-pressed=${one.kind === known.code}
    @click=${() => page.act('confirm', { kind: known.code })}>${named(known)}<small lang="zh-CN">${card(page, known)}</small></button>`)}
  ${one.claim === 'ASKED' || one.claim === 'CONFIRMED' ? key(page, 'decline', 'act.decline') : nothing}</div></section>`;

const services = (page, one) => html`<section class="card"><h3>${page.t('act.chooseService')}</h3><div class="classes">
  ${page.hall.services.filter((service) => service.code !== one.service).map((service) => html`<button type="button" class="key"
    data-to=${service.code} @click=${() => { choosing = null; page.act('service', { service: service.code }); }}>${named(service)}</button>`)}</div></section>`;

function abandon(page, one) {
  if (asked !== one.ticket) {
    return html`<button type="button" class="key" id="abandon" @click=${() => { asked = one.ticket; page.draw(); }}>${page.t('act.abandon')}</button>`;
  }
  return html`<div class="asked" role="group" aria-label=${page.t('act.abandonAsk', { ticket: one.ticket })}>
    <p>${page.t('act.abandonAsk', { ticket: one.ticket })}</p>
    <button type="button" class="key" id="keep" @click=${() => { asked = null; page.draw(); }}>${page.t('act.no')}</button>
    <button type="button" class="key danger" id="sure" @click=${() => { asked = null; page.act('abandon'); }}>${page.t('act.yes')}</button></div>`;
}

function acts(page, one) {
  if (one.fate) return nothing;
  const waits = one.stage === 'WAITING';
  const missed = one.stage === 'MISSED';
  return html`<div class="keys">
    ${missed && one.mayReturn ? key(page, 'return', 'act.return', {}, 'main') : nothing}
    ${missed && !one.mayReturn ? html`<p class="none">${page.t('act.cannotReturn')}</p>` : nothing}
    ${key(page, 'assist', one.assistance ? 'act.assisted' : 'act.assist', { needed: !one.assistance })}
    ${waits ? html`<button type="button" class="key" id="service" aria-expanded=${choosing === one.ticket}
      @click=${() => { choosing = choosing === one.ticket ? null : one.ticket; page.draw(); }}>${page.t('act.service')}</button>` : nothing}
    ${one.slip === 'NONE' ? nothing : key(page, 'reprint', 'act.reprint')}</div>
    ${choosing === one.ticket && waits ? services(page, one) : nothing}
    ${waits || missed ? priority(page, one) : nothing}
    ${waits || missed ? html`<div class="keys last">${abandon(page, one)}</div>` : nothing}`;
}

export function ticketOf(page) {
  const one = page.whole;
  return html`<section class="ticket">
    <button type="button" class="key" id="back" @click=${page.close}>${page.t('back')}</button>
    <h2 tabindex="-1"><span class="large num" id="ticket">${one.ticket}</span> <span>${title(page, one.service)}</span></h2>
    <p class="flags">${flags(page, one)}</p>
    ${facts(page, one)}${acts(page, one)}</section>`;
}
