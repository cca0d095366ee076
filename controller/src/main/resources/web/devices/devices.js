// SPDX-License-Identifier: Apache-2.0
// The devices of the hall, as their nodes tell: what is wrong, since when, and what to do. A printer whose cover was open waits here for
// somebody to look.
import words from '/assets/words/devices.js';
import { html, nothing, render } from '/assets/lib/lit-html/lit-html.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { because, onLanguage, sayPage } from '../shared/language.js';
import { $, freshId, hallNow, post, tick } from '../shared/live.js';
import { length } from '../manage/figures.js';
import { menu } from '../manage/menu.js';

const EVERY_MILLIS = 5000;
const HAN = /[\u4e00-\u9fff]/;
const t = sayPage(words);
let nodes = null, address = null, zone = 'Asia/Shanghai', gone = false, asking = false;

const stateOf = (node, device) => (node.online ? device.state : 'GONE');
const unwell = (node) => !node.online || node.devices.some((device) => device.state !== 'READY');

function familyOf(node, device) {
  if (node.kind === 'webhook') return 'webhook';
  if (node.kind === 'printer') return device.name === 'printer' ? 'printer' : 'other';
  if (/pad|key|button/.test(device.name)) return 'pad';
  return /sign|led|card|screen|board|staff-room/.test(device.name) ? 'sign' : 'other';
}

/** Since when, as a time of the hall and as how long. */
function when(since) {
  if (!since || !hallNow()) return '';
  const at = new Date(since).toLocaleString('sv-SE', { timeZone: zone }).slice(5, 16);
  return t('sinceAt', { at, time: length(Math.max(0, hallNow() - Date.parse(since))) });
}

async function looked(node, readable) {
  const what = t(readable ? 'readable' : 'unreadable');
  const answer = await post(`/printers/${node.id}/readable`, { id: freshId(), readable });
  $('said').hidden = false;
  $('said').className = answer.ok ? 'answer' : 'answer no';
  $('said').textContent = answer.ok ? t('told', { id: node.id, what }) : because(answer.reason);
  refresh();
}

const looks = (node) => html`<div class="looked"><span>${t('look')}</span><button type="button" class="key" @click=${() => looked(node, true)}>${t('readable')}</button>
<button type="button" class="key" @click=${() => looked(node, false)}>${t('unreadable')}</button></div>`;

const saidBy = (one) => ({ code: one.code, text: one.reason });
/** A device that is well may say something too: that its paper is near its end. */
const told = (node, one) => node.online && one.reason;
/** Nodes speak as they were taught; what has a code is said in the language of the page. */
const tongue = (one) => (HAN.test(because(saidBy(one))) ? 'zh-CN' : 'en');

function device(node, one) {
  const state = stateOf(node, one);
  const bad = state === 'ABSENT' || state === 'FAULTY';
  return html`<section class="device" data-device=${`${node.id}/${one.name}`}>
<h3><span>${one.name}</span><span class="sign ${state}">${t('state.' + state)}</span></h3>
<p class="when">${when(one.since)}</p>
${bad || told(node, one) ? html`<dl>${told(node, one) ? html`<dt>${t('reason')}</dt><dd class="said" lang=${tongue(one)}>${because(saidBy(one))}</dd>` : nothing}${bad ? html`<dt>${t('todo')}</dt><dd class="todo">${t(`todo.${familyOf(node, one)}.${state}`)}</dd>` : nothing}</dl>` : nothing}
${node.kind === 'printer' && node.online && one.name === 'printer' ? looks(node) : nothing}</section>`;
}

function card(node) {
  const kind = words['node.' + node.kind] ? node.kind : 'other';
  return html`<article class="card ${unwell(node) ? 'bad' : ''}" data-node=${node.id}><h2>${t('node.' + kind, { id: node.id })}</h2>
<p class="when">${node.kind === 'webhook' ? nothing : t(node.online ? 'online' : 'offline')} ${when(node.since)}</p>
${node.online ? nothing : html`<p class="todo"><b>${t('todo.node')}</b></p>`}${node.devices.map((one) => device(node, one))}</article>`;
}

/** Where phones reach the hall: no device, and its slips go without a QR while it is dead. */
const phones = () => (address === null ? nothing : html`<article class="card ${address.state === 'DEAD' ? 'bad' : ''}" data-node="publicUrl"><h2>${t('url')}</h2>
<section class="device"><h3><span>${address.url}</span><span class="sign ${address.state === 'DEAD' ? 'FAULTY' : address.state === 'WELL' ? 'READY' : 'GONE'}">${t('url.' + address.state)}</span></h3><p class="when">${when(address.since)}</p>
${address.state === 'DEAD' ? html`<p class="todo"><b>${t(address.withheld ? 'url.withheld' : 'url.shown')}</b></p>` : nothing}</section></article>`);

function show() {
  if (!nodes) return;
  const all = nodes.flatMap((node) => node.devices.map((one) => stateOf(node, one)));
  const bad = all.filter((state) => state !== 'READY').length + nodes.filter((node) => !node.online && node.devices.length === 0).length + (address && address.state === 'DEAD' ? 1 : 0);
  $('summary').textContent = gone ? t('noConnection') : nodes.length === 0 && !bad ? t('none') : bad ? t('trouble', { n: bad }) : t('allWell', { n: all.length });
  $('summary').className = bad || gone ? 'summary bad' : 'summary';
  const sorted = [...nodes].sort((a, b) => Number(unwell(b)) - Number(unwell(a)) || a.id.localeCompare(b.id));
  render(html`${phones()}${repeat(sorted, (node) => node.id, card)}`, $('nodes'));
}

/** Webhooks stand here too: nobody looks at the page of warnings to see that none arrives. */
async function webhooks() {
  const answer = await fetch('/api/v1/warnings', { cache: 'no-store' });
  const hearers = answer.ok ? (await answer.json()).hearers : [];
  return hearers.filter((one) => one.sort === 'WEBHOOK').map((one) => ({
    id: one.name, kind: 'webhook', online: true, devices: [{ name: one.to, state: one.trouble ? 'FAULTY' : 'READY', reason: one.trouble ? `${because(one.trouble)} ${t('notDelivered', { waiting: one.waiting, lost: one.lost })}` : undefined }],
  }));
}

async function refresh() {
  if (asking) return;
  asking = true;
  try {
    const health = await (await fetch('/api/v1/health', { cache: 'no-store' })).json();
    nodes = [...health.nodes, ...await webhooks()];
    address = health.publicUrl || null;
    tick(health.now);
    gone = false;
  } catch (notReached) {
    gone = true;
  }
  asking = false;
  show();
}

menu();
onLanguage(show);
refresh();
setInterval(() => { if (!document.hidden) refresh(); }, EVERY_MILLIS);
fetch('/api/v1/hall').then((answer) => answer.json()).then((hall) => { zone = hall.zone || zone; document.title = `${t('title')} · ${hall.hall}`; show(); }).catch(() => {});
