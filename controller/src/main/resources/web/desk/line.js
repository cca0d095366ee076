// SPDX-License-Identifier: Apache-2.0
// Who waits, in which line and why there, and who is on hold.
import { html, render } from '/assets/lib/lit-html/lit-html.js';
import { $, hallNow } from '../shared/live.js';

/** What a clerk should know of somebody, in words. */
export function signsOf(t) {
  return (one) => {
    const signs = [];
    if (one.claim === 'ASKED') signs.push(t('claimAsked'));
    else if (one.claim === 'CONFIRMED') signs.push(t('rankPriority'));
    else if (one.claim === 'DECLINED') signs.push(t('claimDeclined'));
    if (one.assistance) signs.push(t('assistance'));
    if (one.items > 1) signs.push(t('items', { n: one.items }));
    if (one.language === 'en') signs.push(t('english'));
    return signs;
  };
}

const minutes = (since) => Math.max(0, Math.floor(((hallNow() || Date.parse(since)) - Date.parse(since)) / 60000));

function why(one, n, queue, t) {
  const ranks = { DUE: t('rankDue'), PRIORITY: t('rankPriority'), ORDINARY: t('rankOrdinary') };
  const first = queue.entries.findIndex((other) => other.rank === one.rank) === n;
  return [...(one.claim === 'ASKED' && one.rank === 'PRIORITY' ? [] : [ranks[one.rank]]), ...(first ? [t('first')] : [])];
}

function entry(one, n, queue, view) {
  const { t, signs, press } = view;
  return html`<li><b class="num">${one.ticket}</b><span>${[...why(one, n, queue, t), ...signs(one).filter((sign) => sign !== t('rankPriority'))].join(' · ')}
    ${(one.further || []).length ? t('further', { names: one.further.join(' ') }) : ''}</span><span class="num">${t('minutes', { n: minutes(one.since) })}</span>
    ${view.mayPick ? html`<button class="small" type="button" @click=${() => press('CALL', one.ticket)} aria-label=${t('CALL') + ' ' + one.ticket}>${t('CALL')}</button>` : ''}</li>`;
}

/** {@code view}: {t, signs, press, mayPick}. */
export function drawLine(state, view) {
  const { t, press } = view;
  const names = { WINDOW: (queue) => t('lineWindow', { n: queue.code }), CLERK: (queue) => t('lineClerk', { n: queue.code }), SERVICE: (queue) => queue.name };
  render(state.queues.map((queue) => html`<h2>${t('queueOf', { name: names[queue.kind](queue), n: queue.waiting })}</h2>
    ${queue.waiting === 0 ? html`<p class="none">${t('empty')}</p>` : html`<ol class="queue">${queue.entries.map((one, n) => entry(one, n, queue, view))}</ol>`}`), $('queues'));
  const kinds = { AWAY: t('kindAway'), KEPT: t('kindKept'), STEP: t('kindStep') };
  render(state.held.length === 0 ? '' : html`<h2>${t('held')}</h2><ol class="queue">${state.held.map((one) => html`<li><b class="num">${one.ticket}</b>
    <span>${t('heldAs', { kind: kinds[one.kind], n: one.window })}${(one.notes || []).map((note) => html`<br>${note}`)}</span><span class="num">${t('minutes', { n: minutes(one.since) })}</span>
    <button class="small" type="button" @click=${() => press('RESUME', one.ticket)} aria-label=${t('RESUME') + ' ' + one.ticket}>${t('RESUME')}</button></li>`)}</ol>`, $('held'));
}
