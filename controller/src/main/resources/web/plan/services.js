// SPDX-License-Identifier: Apache-2.0
// What citizens come for.
import { html } from '/assets/lib/lit-html/lit-html.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { changed, draft, fault } from './draft.js';
import { lines, number, order, spans, t, text } from './fields.js';
import { removed } from './removed.js';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const upper = (typed) => typed.toUpperCase().slice(0, 1);
const faulty = (path) => draft.check && draft.check.faults.some((one) => one.field.startsWith(path));

function add() {
  const services = draft.plan.services;
  let n = services.length + 1;
  while (services.some((one) => one.code === 'fw' + n)) n++;
  const used = services.map((one) => one.prefix);
  services.push({ code: 'fw' + n, name: '', nameEn: '', shortName: '', prefix: [...LETTERS].find((letter) => !used.includes(letter)) || '', materials: [], materialsEn: [],
    targetWaitMinutes: 20, promisedMinutes: 15, hours: [], slots: [] });
  opened.add('fw' + n);
  changed();
  requestAnimationFrame(() => document.getElementById(`services.${services.length - 1}.name`).focus());
}

const opened = new Set();

function remove(n) {
  const plan = draft.plan;
  removed(plan.services[n].name || t('newService'), () => {
    const code = plan.services[n].code;
    plan.services.splice(n, 1);
    for (const window of plan.windows) window.serves = window.serves.filter((one) => one.service !== code);
  });
}

function slot(service, one, m, path) {
  const at = `${path}slots.${m}.`;
  return html`<div class="row">${text(one, 'span', at + 'span', t('span'))}${number(one, 'walkIns', at + 'walkIns', t('walkIns'), '', { empty: t('unlimited') })}
    ${number(one, 'appointments', at + 'appointments', t('appointments'))}
    <button type="button" class="tiny danger" aria-label="${t('removeIt')} ${one.span}" @click=${() => { service.slots.splice(m, 1); changed(); }}>${t('removeIt')}</button></div>`;
}

function service(one, n) {
  const path = `services.${n}.`;
  return html`<details class="card item ${faulty(path) ? 'faulty' : ''}" ?open=${opened.has(one.code)}
      @toggle=${(event) => { if (event.target.open) opened.add(one.code); else opened.delete(one.code); }}>
    <summary><b class="prefix">${one.prefix || '?'}</b><span class="grow"><b>${one.name || t('newService')}</b> <span class="soft">${one.nameEn}</span></span><span class="soft">${one.shortName}</span></summary>
    ${order(draft.plan.services, n, one.name, () => remove(n))}
    <div class="fields">
      ${text(one, 'name', path + 'name', t('name'))}${text(one, 'nameEn', path + 'nameEn', t('nameEn'))}
      ${text(one, 'shortName', path + 'shortName', t('short'), t('shortHint'))}${text(one, 'prefix', path + 'prefix', t('prefix'), t('prefixHint'), { read: upper })}
      ${number(one, 'targetWaitMinutes', path + 'targetWaitMinutes', t('target'), t('targetHint'))}${number(one, 'promisedMinutes', path + 'promisedMinutes', t('promised'), t('promisedHint'))}
      ${lines(one, 'materials', path + 'materials', t('materials'), t('materialsHint'))}${lines(one, 'materialsEn', path + 'materialsEn', t('materialsEn'), t('materialsEnHint'))}${spans(one, 'hours', path + 'hours', t('serviceHours'), t('serviceHoursHint'))}
    </div>
    <h2 class="part">${t('slots')}</h2>${one.slots.map((each, m) => slot(one, each, m, path))}
    <button type="button" class="tiny" @click=${() => { one.slots.push({ span: '', walkIns: null, appointments: 0 }); changed(); }}>+ ${t('addSlot')}</button>
  </details>`;
}

export function services() {
  const plan = draft.plan;
  return html`<section class="card"><div class="fields">${text(plan, 'hall', 'hall', t('hall'))}${text(plan, 'complaints', 'complaints', t('complaints'), t('complaintsHint'))}</div></section>
    ${repeat(plan.services, (one) => one.code, service)}
    ${fault('services') ? html`<p class="fault">${t('fault.needed')}</p>` : ''}
    <button type="button" class="key" id="addService" @click=${add}>+ ${t('addService')}</button>`;
}
