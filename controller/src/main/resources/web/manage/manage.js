// SPDX-License-Identifier: Apache-2.0
// The day live: the windows come with the stream, the figures of the day are asked for when it moved.
import words from '/assets/words/manage.js';
import { html, nothing, render } from '/assets/lib/lit-html/lit-html.js';
import { because, named, onLanguage, sayPage } from '../shared/language.js';
import { $, hallNow, tick, watch } from '../shared/live.js';
import { chart } from './chart.js';
import { PAGE, clock, count, length, missing, open, share, table, visits } from './figures.js';
import { hours } from './hours.js';
import { me, menu } from './menu.js';
import { saturation } from './saturation.js';

const GAP_MILLIS = 2000;
const LONG_BREAK_MILLIS = 600000; // shorter ones of a person are nobody's business (docs/statistics.md)
const t = sayPage(words);
let hall = null, figures = null, scores = [], busy = false, wanted = false, mayAsk = false;
let shown = { title: () => t('behindAll'), of: () => true, offset: 0 };

const serviceOf = (code) => (hall.services.find((one) => one.code === code) || { name: code });
const isToday = () => figures !== null && hall !== null && figures.day === hall.day;
const age = (instant) => (hallNow() && instant ? hallNow() - Date.parse(instant) : undefined);

/** Shows the visits that fit, and goes there. */
function behind(title, of) {
  shown = { title: () => t('behindOf', { what: title() }), of, offset: 0 };
  showBehind();
  $('behind').scrollIntoView();
  $('behind').focus({ preventScroll: true });
}

const latestFirst = (a, b) => Date.parse(b.taken) - Date.parse(a.taken);

function showBehind() {
  const fit = figures.visits.filter(shown.of).sort(latestFirst);
  if (shown.offset >= fit.length) shown.offset = 0;
  const pages = { offset: shown.offset, all: fit.length, go: (offset) => { shown.offset = offset; showBehind(); $('behind').scrollIntoView(); } };
  render(visits(shown.title(), fit.slice(shown.offset, shown.offset + PAGE), { day: figures.day, zone: hall.zone, mayAsk, serviceName: (code) => named(serviceOf(code)) }, pages), $('behind'));
}

const number = (value, title, of, text = count(value)) => open(text, () => behind(title, of));
const waited = (visit) => !missing(visit.waitMillis);
const GROUP = {
  taken: () => true, called: (v) => !!v.called, finished: (v) => v.stage === 'FINISHED', missed: (v) => v.stage === 'MISSED', waiting: (v) => v.stage === 'WAITING',
};

function counts(keys, group, name, mine) {
  return keys.map((key) => number(group[key], () => `${name()} · ${t(key)}`, (v) => mine(v) && GROUP[key](v)));
}

function lengths(group, name, mine) {
  const wait = (key, value) => number(value, () => `${name()} · ${t(key)}`, (v) => mine(v) && waited(v), length(value));
  return [wait('meanWait', group.meanWaitMillis), wait('longestWait', group.longestWaitMillis)];
}

/** Of services only: a window's would stand beside a name and be of everybody who sat there, over all services, outages and all. */
function handlings(group, name, mine) {
  return [number(group.meanHandlingMillis, () => `${name()} · ${t('meanHandling')}`, (v) => mine(v) && !missing(v.handlingMillis), length(group.meanHandlingMillis)),
    number(group.inferredShare, () => `${name()} · ${t('inferred')}`, (v) => mine(v) && v.inferred, share(group.inferredShare))];
}

const heads = (keys, left) => keys.map((key) => ({ text: t(key), left: left.includes(key) }));

const waitingAt = (window, name, text) =>
  number(window.waiting, () => `${name()} · ${t('waiting')}`, (v) => v.stage === 'WAITING' && window.services.some((one) => one.code === v.service), text);

/** Since when it is as it is; of a break only once it is a long one. */
function lasting(window) {
  const millis = age(window.since);
  return window.state === 'PAUSED' && millis < LONG_BREAK_MILLIS ? undefined : millis;
}

function windowRow(window, full) {
  const group = figures ? figures.windows.find((one) => one.key === String(window.number)) : undefined;
  const name = () => `${window.number} ${window.name}`;
  const live = isToday() || !figures;
  const staff = window.staff ? `${window.staff.name || ''} ${window.staff.badge}${window.staff.rostered ? ` (${t('rostered')})` : ''}` : '—';
  const now = live ? [html`<span class="sign ${window.state}">${t('sign.' + window.state)}${window.rest ? ` · ${window.rest}` : ''}</span>`, staff, length(lasting(window)),
    number(window.ticket, () => `${name()} · ${t('ticket')}`, (v) => v.ticket === window.ticket, window.ticket || '—'),
    waitingAt(window, name, count(window.waiting)), html`<span class=${full.of(window.number) > 1 ? 'over' : ''}>${waitingAt(window, name, share(full.of(window.number)))}</span>`] : [];
  const mine = (v) => v.window === window.number;
  return { name: name(), mark: live && full.of(window.number) > 1 ? 'late' : '', cells: [...now, ...(group ? [...counts(['called', 'finished', 'missed'], group, name, mine), ...lengths(group, name, mine)] : [])] };
}

function showWindows() {
  const full = saturation(hall, handling());
  const live = isToday() || !figures ? ['state', 'who', 'since', 'ticket', 'waiting', 'saturation'] : [];
  const past = figures ? ['called', 'finished', 'missed', 'meanWait', 'longestWait'] : [];
  render(table(heads(['window', ...live, ...past], ['window', 'state', 'who', 'ticket']), hall.windows.map((window) => windowRow(window, full))), $('windows'));
}

const handling = () => new Map((isToday() ? figures.windows : []).filter((one) => !missing(one.meanHandlingMillis)).map((one) => [one.key, one.meanHandlingMillis]));

function tile(key, value, of, small, late) {
  const inside = html`<span>${t(key)}</span><b class="num">${value}</b>${small ? html`<small>${small}</small>` : nothing}`;
  return of && figures ? html`<button type="button" class="tile ${late ? 'late' : ''}" data-tile=${key} @click=${() => behind(() => t(key), of)}>${inside}</button>`
    : html`<div class="tile ${late ? 'late' : ''}" data-tile=${key}>${inside}</div>`;
}

function longest() {
  const one = hall.longest;
  if (!one) return tile('longestNow', '—', null, t('nobody'));
  const late = age(one.since) > one.targetSeconds * 1000;
  return tile('longestNow', one.ticket, (v) => v.ticket === one.ticket, `${length(age(one.since))} · ${t(late ? 'overdue' : 'within', { n: length(one.targetSeconds * 1000) })}`, late);
}

function showTiles() {
  const full = saturation(hall, handling()).hall;
  const live = isToday() || !figures ? [tile('waitingNow', count(hall.waiting), GROUP.waiting), longest(), tile('hallSaturation', html`<span class=${full > 1 ? 'over' : ''}>${share(full)}</span>`, GROUP.waiting, '', full > 1)] : [];
  render(html`${live}${figures ? day() : nothing}`, $('tiles'));
}

function day() {
  const waits = figures.visits.filter(waited).map((v) => v.waitMillis);
  const sum = (field) => figures.services.reduce((all, one) => all + (one[field] || 0), 0);
  return [tile('taken', count(figures.visits.length), GROUP.taken), tile('finished', count(sum('finished')), GROUP.finished), tile('missed', count(sum('missed')), GROUP.missed),
    tile('meanWait', length(waits.length ? waits.reduce((a, b) => a + b, 0) / waits.length : undefined), waited),
    tile('longestWait', length(waits.length ? Math.max(...waits) : undefined), waited)];
}

/** What is behind a number of some day, which the page is about then. */
async function ofDay(day, title, of) {
  shown = { title: () => t('behindOf', { what: title() }), of, offset: 0 };
  $('day').value = day;
  if (!figures || figures.day !== day) await refresh();
  if (figures && figures.day === day) behind(title, of); // else as soon as it is there
}

const charts = { arrivals: chart($('charts')), queue: chart($('charts')), waits: chart($('charts')) };

function showCharts() {
  const all = hours(figures.visits, (hallNow() || new Date()).getTime(), hall.zone);
  const names = all.map((one) => t('hourOf', { n: one.hour }));
  const draw = (key, unit, value, text, line) => charts[key]({
    title: t(key), names, values: all.map(value), line, heads: heads(['hour', unit], ['hour']),
    rows: all.map((one, n) => ({ name: names[n], cells: [number(value(one), () => t('hourWhat', { n: one.hour }), (v) => one.visits.includes(v) && (key !== 'waits' || waited(v)), text(one))] })),
  });
  draw('arrivals', 'people', (one) => one.arrivals, (one) => count(one.arrivals));
  draw('queue', 'people', (one) => one.most, (one) => count(one.most));
  draw('waits', 'minutes', (one) => (one.meanMillis === null ? null : one.meanMillis / 60000), (one) => length(one.meanMillis), true);
}

function showServices() {
  const keys = ['service', 'taken', 'called', 'finished', 'missed', 'waiting', 'meanWait', 'longestWait', 'meanHandling', 'inferred'];
  render(table(heads(keys, ['service']), figures.services.map((group) => {
    const name = () => named(serviceOf(group.key));
    const mine = (v) => v.service === group.key;
    return { name: name(), cells: [...counts(['taken', 'called', 'finished', 'missed', 'waiting'], group, name, mine), ...lengths(group, name, mine), ...handlings(group, name, mine)] };
  })), $('services'));
}

function showForecast() {
  const days = scores.slice(-7).reverse();
  const before = hall.day ? new Date(Date.parse(hall.day) - 86400000).toISOString().slice(0, 10) : '';
  const name = (day) => (day === hall.day ? `${day} (${t('today')})` : day === before ? `${day} (${t('yesterday')})` : day);
  render(days.length === 0 ? html`<p>${t('noForecast')}</p>` : table(heads(['day', 'forecastVisits', 'meanOff', 'inside'], ['day']), days.map((one) => ({
    name: name(one.day), cells: [count(one.visits), length(one.meanOffSeconds * 1000), share(one.inside)].map((text) => open(text, () => ofDay(one.day, () => `${name(one.day)} · ${t('forecastVisits')}`, waited))),
  }))), $('forecast'));
}

const LEVELS = { YELLOW: () => t('YELLOW'), ORANGE: () => t('ORANGE'), RED: () => t('RED') };

/** One of the nine: how bad, what, since when. */
const levelled = (warning) =>
  `${LEVELS[warning.level]()} · ${because(warning)} ${t('warningSince', { time: clock(warning.since, hall.zone).slice(0, 5), n: warning.value })}`;

function showLive() {
  $('warnings').hidden = hall.warnings.length === 0;
  render(hall.warnings.map((warning) => html`<li>${warning.level ? levelled(warning) : because(warning)}</li>`), $('warnings'));
  showTiles();
  showWindows();
}

function showFigures() {
  $('asof').textContent = t(figures.behind ? 'behindNow' : 'asof', { n: figures.asOf });
  showCharts();
  showServices();
  showBehind();
}

function showAll() {
  if (!hall) return;
  document.title = `${t('title')} · ${hall.hall}`;
  showLive();
  showForecast();
  if (figures) showFigures();
}

async function asked(path) {
  const answer = await fetch('/api/v1/' + path, { cache: 'no-store' });
  return { ok: answer.ok, json: await answer.json() };
}

async function refresh() {
  if (busy) { wanted = true; return; }
  busy = true;
  wanted = false;
  try {
    const day = $('day').value;
    const [of, forecast] = await Promise.all([asked('statistics' + (day ? '?day=' + day : '')), asked('forecast')]);
    if (of.ok) figures = of.json; else $('asof').textContent = because(of.json.reason);
    if (forecast.ok) scores = forecast.json.days;
    showAll();
  } catch (gone) {
    $('asof').textContent = t('noConnection');
  }
  setTimeout(() => { busy = false; if (wanted) refresh(); }, GAP_MILLIS);
}

menu();
onLanguage(showAll);
me.then((who) => { mayAsk = who.rights.includes('AUDIT'); });
$('day').addEventListener('change', refresh);
setInterval(() => { if (hall && !document.hidden && (isToday() || !figures)) showLive(); }, 5000);
watch('page=manage', (state) => {
  hall = state;
  if (state.now) tick(state.now);
  if (!$('day').value && state.day) $('day').value = state.day;
  showAll();
  if ($('day').value === state.day) refresh();
});
