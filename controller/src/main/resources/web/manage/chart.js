// SPDX-License-Identifier: Apache-2.0
// A chart with the table behind it. uPlot comes as a classic script of its own and is there when a module runs.
import words from '/assets/words/menu.js';
import { nothing, render } from '/assets/lib/lit-html/lit-html.js';
import { say } from '../shared/language.js';
import { make } from '../shared/live.js';
import { table } from './figures.js';

const t = say(words);
const HEIGHT = 240;
const PAPER = 1020; // of A4 across, in CSS pixels
const NONE = '—';
const GAP = 14; // between two marks
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function axis(more) {
  return { stroke: token('--ink'), grid: { stroke: token('--line'), width: 1 }, ticks: { stroke: token('--line') }, font: font(), ...more };
}

const font = () => '15px ' + token('--font');

/** How much room the widest mark takes. */
function widest(names) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = font();
  return Math.max(...names.map((name) => pen.measureText(name).width));
}

/** The end of the scale: a round number, so that the highest bar ends under a line. */
function above(high) {
  const rough = Math.max(1, high) / 4, power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough));
  return Math.ceil(Math.max(1, high) / step) * step;
}

/** Where marks stand: at all of marks, where the chart has only some, otherwise at every first, second, third... that leaves room. */
const standing = (names, marks) => (marks
  ? { splits: () => marks, values: () => marks.map((n) => names[n]) }
  : { space: widest(names) + GAP, incrs: [1, 2, 3, 4, 6, 12, 24, 48, 96], values: (u, all) => all.map((n) => (Number.isInteger(n) && names[n] !== undefined ? names[n] : '')) });

function options(width, { names, line, most, marks }) {
  const paths = line ? undefined : uPlot.paths.bars({ size: [0.7, 64] });
  return {
    width, height: HEIGHT, legend: { show: false }, cursor: { show: false }, padding: [12, 12, 0, 0],
    scales: { x: { time: false, range: [-0.6, names.length - 0.4] }, y: { range: (u, low, high) => [0, most || above(high)] } },
    axes: [
      axis({ grid: { show: false }, ...standing(names, marks) }),
      axis({ size: 56, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] }),
    ],
    series: [{}, { stroke: token('--brand'), fill: line ? undefined : token('--brand'), width: line ? 3 : 0, paths, points: { show: line, size: 8, fill: token('--brand') } }],
  };
}

/** A chart in words. */
const spoken = ({ title, names, values }) => `${title}. ${names.map((name, n) => `${name}: ${values[n] ?? NONE}`).join(', ')}`;

/**
 * Makes a chart in holder; show({ title, names, values, heads, rows, line, most, marks }) draws it anew: rows are those of the table behind,
 * absent where the page has that already; most ends the scale; marks are the only places named on the axis.
 */
export function chart(holder) {
  const figure = make('figure', undefined, 'chart');
  const caption = make('figcaption');
  const plot = make('div', undefined, 'plot');
  const details = make('details');
  const summary = make('summary');
  const behind = make('div', undefined, 'scroll');
  details.append(summary, behind);
  figure.append(caption, plot, details);
  figure.hidden = true; // nothing to show, nothing to name
  holder.append(figure);
  let drawn = null, last = null;
  const draw = () => {
    if (drawn) drawn.destroy();
    drawn = null;
    if (last.names.length === 0 || plot.clientWidth === 0) return;
    drawn = new uPlot(options(plot.clientWidth, last), [last.names.map((name, n) => n), last.values], plot);
  };
  const sized = new ResizeObserver(() => { if (drawn && last && plot.clientWidth) drawn.setSize({ width: plot.clientWidth, height: HEIGHT }); else if (last) draw(); });
  sized.observe(plot);
  new MutationObserver(() => { if (last) draw(); }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-contrast'] });
  addEventListener('beforeprint', () => { if (drawn) drawn.setSize({ width: Math.min(plot.clientWidth, PAPER), height: HEIGHT }); });
  addEventListener('afterprint', () => { if (drawn && plot.clientWidth) drawn.setSize({ width: plot.clientWidth, height: HEIGHT }); });
  return (next) => {
    const same = last && JSON.stringify([last.names, last.values]) === JSON.stringify([next.names, next.values]);
    last = next;
    figure.hidden = false;
    caption.textContent = next.title;
    summary.textContent = t('table');
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', next.rows ? spoken(next) : t('chartOf', { title: next.title }));
    details.hidden = !next.rows;
    render(next.rows ? table(next.heads, next.rows) : nothing, behind);
    if (!same || !drawn) draw();
  };
}
