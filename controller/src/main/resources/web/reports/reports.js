// SPDX-License-Identifier: Apache-2.0
// A report is asked for as its form says; figures, their names and meanings come with the answer, so a new figure shows by itself.
import words from '/assets/words/reports.js';
import { html, render } from '/assets/lib/lit-html/lit-html.js';
import { because, isEnglish, named, onLanguage, sayPage } from '../shared/language.js';
import { $, make } from '../shared/live.js';
import { chart } from '../manage/chart.js';
import { PAGE, figure, length, missing, open, table, visits } from '../manage/figures.js';
import { me, menu } from '../manage/menu.js';
import { filled } from './axis.js';
import { GROUPS, STAFF, countOf } from './groups.js';
import { daysOf, spans } from './spans.js';

const t = sayPage(words);
const BY = ['day', 'week', 'month', 'year', 'hour', 'window', 'service', 'staff'];
const FIELDS = ['from', 'to', 'by', 'service', 'window', 'group', 'figure'];
let hall = null, report = null, behind = null, mayAsk = false, wished = null; // wished: the figure of the chart that the address names
const draw = chart($('chart'));

const value = (id) => $(id).value;
const said = (meaning) => (isEnglish() ? meaning.en : meaning.zh);
const definition = (key) => report.definitions[key];
const nameOf = (key) => (definition(key) ? said(definition(key).name) : t('staff.' + key));
const unitOf = (key) => (definition(key) ? definition(key).unit : STAFF[key]);
const shownFigures = () => (report.by === 'staff' ? Object.keys(STAFF) : GROUPS[value('group')].filter(definition));

function choices(select, all) {
  const before = select.value;
  select.replaceChildren(...all.map(([key, text]) => { const option = make('option', text); option.value = key; return option; }));
  if (all.some(([key]) => key === before)) select.value = before;
}

/** On a Monday the week is the day: then what it is by decides. */
function chosenSpan() {
  const fit = Object.keys(spans).filter((span) => spans[span](hall.day)[0] === value('from') && spans[span](hall.day)[1] === value('to'));
  return fit.find((span) => spans[span](hall.day)[2] === value('by')) || fit[0];
}

function fillChoices() {
  choices($('by'), BY.map((by) => [by, t('by.' + by)]));
  choices($('group'), Object.keys(GROUPS).map((group) => [group, t('group.' + group)]));
  choices($('service'), [...(value('by') === 'staff' ? [] : [['', t('all')]]), ...hall.services.map((one) => [one.code, named(one)])]);
  choices($('window'), [['', t('all')], ...hall.windows.map((one) => [String(one.number), t('windowOf', { n: one.number, name: one.name })])]);
  const chosen = chosenSpan();
  render(Object.keys(spans).map((span) => html`<button type="button" class="key" aria-pressed=${String(span === chosen)} @click=${() => take(span)}>${t('span.' + span)}</button>`), $('spans'));
}

function take(span) {
  [$('from').value, $('to').value, $('by').value] = spans[span](hall.day);
  ask();
}

function query(more = {}) {
  const all = { from: value('from'), to: value('to'), by: value('by'), service: value('service'), window: value('window'), ...more };
  return new URLSearchParams(Object.entries(all).filter(([name, one]) => (one !== '' || name === 'staff') && !missing(one))).toString(); // staff= asks for those of nobody known
}

function windowName(number) {
  const window = hall.windows.find((one) => String(one.number) === String(number));
  return t('windowOf', { n: number, name: window ? window.name : '' });
}

function rowName(row) {
  if (report.by === 'hour') return t('hourOf', { n: row.key });
  if (report.by === 'week') return t('weekOf', { week: row.key, from: daysOf('week', row.key, report.from, report.to)[0].slice(5), to: daysOf('week', row.key, report.from, report.to)[1].slice(5) });
  if (row.key === '') return t(report.by === 'staff' ? 'nobody' : 'nowhere');
  if (report.by === 'window') return t('windowOf', { n: row.key, name: row.name });
  return report.by === 'staff' ? row.key : named(row);
}

/** The errands behind a number of a row, from the one with number offset on; of the total where there is no row. */
async function show(row, key, offset = 0) {
  const [from, to] = row ? daysOf(report.by, row.key, report.from, report.to) : [report.from, report.to];
  const of = row && ['hour', 'window', 'service', 'staff'].includes(report.by) ? { [report.by]: row.key } : {};
  const page = await asked('reports/visits?' + query({ from, to, by: '', counted: countOf(key, report.by === 'staff'), offset, limit: PAGE, ...of }));
  if (!page) return;
  behind = { title: () => t('behind', { row: row ? rowName(row) : t('total'), what: nameOf(key) }), visits: page.visits, pages: { offset, all: page.all, go: (next) => show(row, key, next) } };
  showBehind();
  $('behind').scrollIntoView();
  $('behind').focus({ preventScroll: true });
}

const serviceName = (code) => named(hall.services.find((one) => one.code === code) || { name: code });

function showBehind() {
  $('behind').hidden = behind === null;
  if (behind) render(visits(behind.title(), behind.visits, { day: report.from, zone: hall.zone, mayAsk, serviceName }, behind.pages), $('behind'));
}

function cell(row, key, of) {
  const text = key === 'handlingMeanMillis' && !missing(row.handlingLowMillis)
    ? `${length(row[key])} (${length(row.handlingLowMillis)} – ${length(row.handlingHighMillis)})` : figure(row[key], unitOf(key));
  const nowhere = of !== null && of.key === '' && report.by !== 'staff'; // there is no asking for what was called to no window
  return nowhere || !countOf(key, report.by === 'staff') ? text : open(text, () => show(of, key));
}

const pauses = (row) => (row.pauses || []).map((one) => t('pause', { reason: one.reason || t('noReason'), n: one.times, time: length(one.millis) })).join('; ') || '—';

const notes = (row) => (row.notes || []).map((one) => html`<span class="note"><b>${one.span}</b> ${one.text}</span>`);

function showTable(keys) {
  const staff = report.by === 'staff', breaks = staff || value('group') === 'time';
  const heads = [{ text: staff ? t('badge') : t('by.' + report.by), left: true }, ...keys.map((key) => ({ text: nameOf(key) })), ...(breaks ? [{ text: t('staff.pauses'), left: true }] : []), ...(staff ? [{ text: t('staff.note'), left: true }] : [])];
  const rows = report.rows.map((row) => ({ name: rowName(row), cells: [...keys.map((key) => cell(row, key, row)), ...(breaks ? [pauses(row)] : []), ...(staff ? [notes(row)] : [])] }));
  const total = staff ? [] : [{ name: t('total'), mark: 'sum', cells: [...keys.map((key) => cell(report.total, key, null)), ...(breaks ? [pauses(report.total)] : [])] }];
  render(table(heads, [...rows, ...total]), $('rows'));
  render(keys.filter(definition).map((key) => html`<dt>${nameOf(key)}</dt><dd>${said(definition(key))}</dd>`), $('definitions'));
}

const monthOf = (day) => new Intl.DateTimeFormat(isEnglish() ? 'en' : 'zh-CN', { month: 'short', timeZone: 'UTC' }).format(new Date(day));
const manyDays = (rows) => report.by === 'day' && rows.length > 62;

/** Of many days only the first of each month, and of many months those of a half-year, are named. */
function marksOf(rows) {
  if (!manyDays(rows)) return undefined;
  const firsts = rows.map((row, n) => (row.key.slice(8) === '01' ? n : -1)).filter((n) => n >= 0);
  return firsts.filter((n, at) => at % Math.ceil(firsts.length / 14) === 0);
}

/** A row on the axis: shorter than in the table, where there is less room. */
function markOf(row, many) {
  const oneYear = report.from.slice(0, 4) === report.to.slice(0, 4);
  if (many) return oneYear ? monthOf(row.key) : row.key.slice(0, 7);
  if (report.by === 'day' || report.by === 'week') return oneYear ? row.key.slice(5) : row.key;
  if (report.by === 'window') return t('windowMark', { n: row.key });
  return rowName(row);
}

/** Persons are not drawn beside one another. */
function showChart(keys) {
  const rows = filled(report);
  $('chart').hidden = report.by === 'staff' || rows.length === 0;
  if ($('chart').hidden) return;
  choices($('figure'), keys.map((key) => [key, nameOf(key)]));
  if (wished && keys.includes(wished)) $('figure').value = wished;
  wished = null;
  const key = value('figure'), unit = unitOf(key), per = { MILLIS: 60000, SHARE: 0.01, COUNT: 1 }[unit];
  draw({
    title: unit === 'COUNT' ? nameOf(key) : t(unit === 'SHARE' ? 'percent' : 'minutes', { name: nameOf(key) }),
    names: rows.map((row) => markOf(row, manyDays(rows))), values: rows.map((row) => (missing(row[key]) ? null : row[key] / per)), most: unit === 'SHARE' ? 100 : undefined,
    marks: marksOf(rows),
  });
}

function showReport() {
  const keys = shownFigures();
  $('report').hidden = false;
  $('hr').textContent = t(report.from === report.to ? 'headingDay' : 'heading', { from: report.from, to: report.to, by: t('by.' + report.by) });
  $('asof').textContent = t(report.behind ? 'behindNow' : 'asof', { hall: hall.hall, n: report.asOf });
  $('only').textContent = [report.service ? serviceName(report.service) : '', report.window ? windowName(report.window) : ''].filter(Boolean).join(' · ');
  $('only').hidden = !$('only').textContent;
  $('fair').hidden = report.by !== 'staff';
  $('later').hidden = !report.staffTo;
  $('later').textContent = report.staffTo ? t('later', { day: report.staffTo }) : '';
  for (const id of ['group', 'figure']) $(id).parentElement.hidden = report.by === 'staff';
  for (const format of ['xlsx', 'csv']) $(format).href = '/api/v1/reports?' + query({ format });
  $('evaluations').href = '/api/v1/reports/evaluations?' + new URLSearchParams({ from: report.from, to: report.to, format: 'csv' });
  $('evaluations').hidden = Date.parse(report.to) - Date.parse(report.from) > 91 * 86400000; // the server reads them day by day
  showChart(keys);
  showTable(keys);
  remember();
}

function say(text) {
  $('said').hidden = !text;
  $('said').textContent = text;
}

async function asked(path) {
  say('');
  try {
    const answer = await fetch('/api/v1/' + path, { cache: 'no-store' });
    const json = await answer.json();
    if (answer.ok) return json;
    say(answer.status === 404 ? t('noReport') : because(json.reason));
  } catch (gone) {
    say(t('noConnection'));
  }
  return null;
}

/** What is looked at stands in the address, to be kept or sent on. */
function remember() {
  history.replaceState(null, '', '?' + new URLSearchParams(FIELDS.map((id) => [id, id === 'figure' && wished ? wished : value(id)]).filter(([, one]) => one !== '')));
}

async function ask() {
  fillChoices();
  remember();
  const answer = await asked('reports?' + query());
  if (!answer) { $('report').hidden = true; return; }
  report = answer;
  behind = null;
  showBehind();
  showReport();
}

function start(state) {
  hall = state;
  document.title = `${t('title')} · ${hall.hall}`;
  fillChoices();
  [$('from').value, $('to').value, $('by').value] = spans.month(hall.day);
  const asked = new URLSearchParams(location.search);
  for (const id of FIELDS) if (asked.get(id)) $(id).value = asked.get(id);
  wished = asked.get('figure');
  for (const id of ['from', 'to', 'by', 'service', 'window']) $(id).addEventListener('change', ask);
  for (const id of ['group', 'figure']) $(id).addEventListener('change', () => { if (report) showReport(); });
  ask();
}

menu();
me.then((who) => { mayAsk = who.rights.includes('AUDIT'); });
onLanguage(() => { if (hall) fillChoices(); if (report) { showReport(); showBehind(); } });
$('ask').addEventListener('submit', (event) => event.preventDefault());
$('print').addEventListener('click', () => print());
addEventListener('beforeprint', () => { $('meanings').open = true; }); // a figure on paper goes with its meaning
asked('hall').then((state) => { if (state && state.day) start(state); });
