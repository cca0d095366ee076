// SPDX-License-Identifier: Apache-2.0
// The last recorded days under both plans, side by side.
import { html, nothing } from '/assets/lib/lit-html/lit-html.js';
import { draft } from './draft.js';
import { t } from './fields.js';

const minutes = (seconds) => t('minutes', { n: Math.round(seconds / 60) });
const hoursOf = (seconds) => t('hoursOf', { n: (seconds / 3600).toFixed(1) });
const percent = (share) => Math.round(share * 100) + '%';
const nameOf = (code) => (draft.plan.services.find((one) => one.code === code) || draft.saved.plan.services.find((one) => one.code === code) || { name: code }).name;
const windowOf = (number) => (draft.plan.windows.find((one) => String(one.number) === number) || draft.saved.plan.windows.find((one) => String(one.number) === number) || { name: '' }).name;

/** Both figures, marked by a sign and not by colour alone where they differ. */
function pair(before, after, format, lessIsBetter) {
  const one = before === undefined ? '—' : format(before), other = after === undefined ? '—' : format(after);
  const better = before !== undefined && after !== undefined && one !== other && (after < before) === lessIsBetter;
  const worse = before !== undefined && after !== undefined && one !== other && !better;
  return html`<td class="num">${one}</td><td class="num ${better ? 'better' : worse ? 'worse' : ''}">${other}${better ? ' ✓' : worse ? ' !' : ''}</td>`;
}

function row(name, one, other) {
  const of = (side, key) => (side ? side[key] : undefined);
  return html`<tr><th scope="row">${name}</th>${pair(of(one, 'meanSeconds'), of(other, 'meanSeconds'), minutes, true)}
    ${pair(of(one, 'nineSeconds'), of(other, 'nineSeconds'), minutes, true)}${pair(of(one, 'met'), of(other, 'met'), percent, false)}</tr>`;
}

const by = (list, key, value) => list.find((one) => one[key] === value);
const keys = (one, other, key) => [...new Set([...one, ...other].map((each) => each[key]))];

function waits(before, after) {
  const heads = ['mean', 'nine', 'met'];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('effect')}><table class="figures effect"><thead>
    <tr><td rowspan="2"></td>${heads.map((key) => html`<th colspan="2" scope="colgroup">${t(key)}</th>`)}</tr>
    <tr>${heads.map(() => html`<th scope="col">${t('before')}</th><th scope="col">${t('after')}</th>`)}</tr></thead><tbody>
    ${keys(before.services, after.services, 'of').map((code) => row(nameOf(code), by(before.services, 'of', code), by(after.services, 'of', code)))}
    ${row(t('class.priority'), by(before.classes, 'of', 'priority'), by(after.classes, 'of', 'priority'))}
    ${row(t('class.order'), by(before.classes, 'of', 'in order'), by(after.classes, 'of', 'in order'))}
    <tr><th scope="row">${t('all')}</th><td></td><td></td><td></td><td></td>${pair(before.met, after.met, percent, false)}</tr></tbody></table></div>`;
}

function loads(before, after) {
  const most = Math.max(1, ...before.windows.map((one) => one.seconds), ...after.windows.map((one) => one.seconds));
  const bar = (side, number, name) => { const one = by(side.windows, 'window', number); const seconds = one ? one.seconds : 0; return html`<div class="load ${name}"><meter min="0" max=${most} value=${seconds} aria-label="${number} ${t(name)}"></meter><span class="num">${hoursOf(seconds)}</span></div>`; };
  return html`<h3>${t('load')}</h3><dl class="loads">${keys(before.windows, after.windows, 'window').sort((a, b) => a - b).map((number) => html`<div class="one"><dt>${number} ${windowOf(number)}</dt><dd>
    <span class="soft">${t('before')}</span>${bar(before, number, 'before')}<span class="soft">${t('after')}</span>${bar(after, number, 'after')}</dd></div>`)}</dl>`;
}

export function effect(found) {
  if (found === 'busy') return html`<p role="status">${t('effectBusy')}</p>`;
  if (!found.visits) return html`<p id="effectNone">${t('effectNone')}</p>`;
  return html`<p class="hint">${t('effectOf', { days: found.days, visits: found.visits })}${found.newWindows.length ? ' ' + t('effectNew', { windows: found.newWindows.join(t('comma')) }) : ''}</p>
    <p class="hint" id="true">${t('effectTrue', { recorded: minutes(found.recorded.all.meanSeconds), played: minutes(found.before.all.meanSeconds), metRecorded: percent(found.recorded.met), met: percent(found.before.met) })}</p>
    ${found.enough ? nothing : html`<p class="answer no" id="little">${t('effectLittle')}</p>`}${found.cutShort ? html`<p class="hint">${t('effectCut')}</p>` : nothing}
    ${waits(found.before, found.after)}
    ${found.before.refused || found.after.refused ? html`<p>${t('refused')} ${t('before')} ${found.before.refused} · ${t('after')} ${found.after.refused}</p>` : nothing}
    ${found.before.pastSeconds >= 180 || found.after.pastSeconds >= 180 ? html`<p id="past">${t('past')} ${t('before')} ${minutes(found.before.pastSeconds)} · ${t('after')} ${minutes(found.after.pastSeconds)}</p>` : nothing}
    ${loads(found.before, found.after)}`;
}
