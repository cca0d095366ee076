// SPDX-License-Identifier: Apache-2.0
// Before a number is taken: what to bring, said once and whole (一次性告知), and whether somebody needs priority – one touch, no question.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { named, papersOf } from '../shared/language.js';
import { waits } from './choose.js';

export function ask(t, hall, service, state, act) {
  const papers = papersOf(service);
  return html`<section id="ask">
    <div class="head"><h2 id="head" tabindex="-1">${named(service)}</h2><p class="now">${waits(t, hall, service)}</p></div>
    ${service.why ? html`<p class="warned">${t('pastClosing')}</p>` : nothing}
    <div class="bring"><h3>${t(papers.lines.length === 0 ? 'bringNothing' : 'bring')}</h3>
      ${papers.lines.length === 0 ? nothing : html`<ul lang=${papers.lang} class=${papers.lines.length > 5 ? 'many' : ''}>
        ${papers.lines.map((line) => html`<li>${line}</li>`)}</ul><p>${t('missing')}</p>`}</div>
    <button id="priority" class="priority" type="button" aria-pressed=${state.priority} ?disabled=${state.busy} @click=${act.priority}>
      <span class="tick" aria-hidden="true"></span><span><b>${t('priority')}</b>
      <small>${t(state.priority ? 'priorityOn' : 'priorityHint')}</small></span></button>
    <div class="last"><button id="back" class="key" type="button" ?disabled=${state.busy} @click=${act.home}>${t('back')}</button>
      <button id="take" class="key main" type="button" ?disabled=${state.busy} @click=${act.take}>${t(state.busy ? 'taking' : 'take')}</button></div>
    </section>`;
}
