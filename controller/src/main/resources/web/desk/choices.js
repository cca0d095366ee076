// SPDX-License-Identifier: Apache-2.0
// What a key wants to know more of: a row of keys within the page, by finger or by digit. Never in the way of NEXT.
import { html, render } from '/assets/lib/lit-html/lit-html.js';
import { $ } from '../shared/live.js';

const NINE = 9;

const outcomes = (t) => ({ DONE: t('outcomeDONE'), ACCEPTED: t('outcomeACCEPTED'), INCOMPLETE: t('outcomeINCOMPLETE'),
  ENQUIRY: t('outcomeENQUIRY'), REFERRED: t('outcomeREFERRED'), NOT_DONE: t('outcomeNOTDONE') });

/** The options of a key: {title, options: [{label, value}]}. */
export function offered(key, state, t) {
  const known = state.choices || {};
  const services = (known.services || []).map((one) => ({ label: t('toService', one), value: one.code }));
  const entries = (state.queues || []).flatMap((queue) => queue.entries || []);
  const kinds = { AWAY: t('holdAway'), KEPT: t('holdKept'), STEP: t('holdStep') };
  switch (key) {
    case 'HOLD': return { title: t('chooseHold'), options: (known.holds || Object.keys(kinds)).map((kind) => ({ label: kinds[kind], value: kind })) };
    case 'PAUSE': return { title: t('choosePause'), options: (known.pauses || []).map((reason) => ({ label: reason, value: reason })) };
    case 'CALL': return { title: t('chooseCall'), options: entries.map((one) => ({ label: `${one.ticket} ${one.service}`, value: one.ticket })) };
    case 'RESUME': return { title: t('chooseResume'), options: (state.held || []).map((one) => ({ label: `${one.ticket} ${one.service}`, value: one.ticket })) };
    case 'OUTCOME': return { title: t('chooseOutcome'), options: [
      ...(known.outcomes || []).map((how) => ({ label: outcomes(t)[how], value: how })), { label: t('NOTE'), value: 'NOTE' }] }; // a keypad has no key left for it
    case 'CLAIM': return { title: t('chooseClaim'), options: [...(known.priorities || []).map((one) => ({ label: one.name, value: one.code })), { label: t('notPriority'), value: '' }] };
    case 'ADD': return { title: t('chooseAdd'), options: services.filter((one) => !state.current || one.value !== state.current.code) };
    default: return { title: t('chooseTransfer'), options: [
      ...services.filter((one) => !state.current || one.value !== state.current.code),
      ...(known.windows || []).map((one) => ({ label: t('toWindow', { n: one.number, name: one.name }), value: String(one.number) })),
      ...(known.clerks || []).map((one) => ({ label: t('toClerk', { n: one.window, name: one.name }), value: '@' + one.badge }))] };
  }
}

/** Shows one choice at a time; {@code chosen(key, value)} is told. */
export class Choice {
  constructor(chosen, t) { this.chosen = chosen; this.t = t; this.key = null; }

  open(key, offer) {
    this.key = key;
    this.offer = offer;
    this.from = 0;
    this.draw();
    $('choice').scrollIntoView({ block: 'nearest' });
  }

  close() { this.key = null; this.draw(); }

  /** By its digit; true where it was one of ours. */
  take(digit) {
    if (this.key === null || digit === undefined) return false;
    const left = this.offer.options.length - this.from;
    if (digit === 0) this.close();
    else if (digit === NINE && left > NINE) { this.from += NINE - 1; this.draw(); }
    else if (digit <= left) this.pick(this.offer.options[this.from + digit - 1].value);
    return true;
  }

  pick(value) {
    const key = this.key;
    this.close();
    this.chosen(key, value);
  }

  draw() {
    $('choice').hidden = this.key === null;
    if (this.key === null) return;
    const left = this.offer.options.length - this.from;
    const shown = this.offer.options.slice(this.from, this.from + (left > NINE ? NINE - 1 : NINE));
    render(html`<p>${this.offer.title}</p>
      ${shown.map((one, n) => html`<button class="key" type="button" @click=${() => this.pick(one.value)}><b>${n + 1}</b> ${one.label}</button>`)}
      ${left > NINE ? html`<button class="key" type="button" @click=${() => this.take(NINE)}><b>9</b> ${this.t('more', { n: left - NINE + 1 })}</button>` : ''}
      <button class="key" type="button" @click=${() => this.close()}><b>0</b> ${this.t('back')}</button>`, $('choice'));
  }
}
