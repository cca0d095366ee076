// SPDX-License-Identifier: Apache-2.0
import { $, make, watch } from '../shared/live.js';
import { silence } from '../voice/silence.js';

const STAGES = { WAITING: '等候', CALLED: '已叫号', SERVING: '办理中', MISSED: '过号', FINISHED: '办结', WITHDRAWN: '撤销' };
const GAP_MILLIS = 2000;
let hall = null, busy = false, wanted = false;

const length = (millis) => {
  if (millis === undefined || millis === null) return '—';
  const s = Math.round(millis / 1000);
  return s >= 3600 ? `${Math.floor(s / 3600)}时${Math.floor((s % 3600) / 60)}分` : s >= 60 ? `${Math.floor(s / 60)}分${String(s % 60).padStart(2, '0')}秒` : `${s}秒`;
};
const clock = (instant) => (instant && hall ? new Date(instant).toLocaleTimeString('zh-CN', { timeZone: hall.zone, hour12: false }) : '—');

const GROUP = ['叫号', '办结', '过号', '正在等候', '平均等候', '最长等候', '平均办理', '最长办理', '推断占比'];

function head(first, taken) {
  const tr = make('tr');
  for (const [n, text] of [first, ...(taken ? ['取号'] : []), ...GROUP].entries()) {
    const th = make('th', text, n === 0 ? 'l' : '');
    th.scope = 'col';
    tr.append(th);
  }
  return tr;
}

function group(figures, name, taken) {
  const tr = make('tr');
  const th = make('th', name);
  th.scope = 'row';
  tr.append(th);
  const cells = [...(taken ? [figures.taken ?? 0] : []), figures.called, figures.finished, figures.missed, figures.waiting,
    length(figures.meanWaitMillis), length(figures.longestWaitMillis), length(figures.meanHandlingMillis), length(figures.longestHandlingMillis),
    figures.inferredShare === undefined ? '—' : Math.round(figures.inferredShare * 100) + '%'];
  tr.append(...cells.map((text) => make('td', text, 'num')));
  return tr;
}

const nameOf = (code) => { const found = hall && hall.services.find((s) => s.code === code); return found ? found.shortName : code; };

function visit(v) {
  const tr = make('tr');
  const th = make('th', v.ticket + (v.priority ? ' 优先' : ''), 'num');
  th.scope = 'row';
  tr.append(th, make('td', nameOf(v.service), 'l'));
  for (const text of [v.window ?? '—', clock(v.taken), clock(v.called), v.arrivalKnown ? clock(v.arrived) : '—', clock(v.finished), length(v.waitMillis), length(v.handlingMillis)]) {
    tr.append(make('td', text, 'num'));
  }
  tr.append(make('td', (STAGES[v.stage] || v.stage) + (v.inferred ? '（推断）' : ''), 'l'));
  return tr;
}

function tiles(figures) {
  const waits = figures.visits.map((v) => v.waitMillis).filter((w) => w !== undefined && w !== null);
  const sum = (field) => figures.services.reduce((all, s) => all + (s[field] || 0), 0);
  const mean = waits.length ? waits.reduce((a, b) => a + b, 0) / waits.length : undefined;
  const facts = [['取号', figures.visits.length], ['办结', sum('finished')], ['过号', sum('missed')], ['正在等候', sum('waiting')], ['平均等候', length(mean)], ['最长等候', length(waits.length ? Math.max(...waits) : undefined)]];
  $('tiles').replaceChildren(...facts.map(([name, value]) => {
    const card = make('div', undefined, 'card');
    card.append(make('span', name), make('b', value, 'num'));
    return card;
  }));
}

async function refresh() {
  if (busy) { wanted = true; return; }
  busy = true;
  wanted = false;
  try {
    const day = $('day').value;
    const answer = await fetch('/api/v1/statistics' + (day ? '?day=' + day : ''), { cache: 'no-store' });
    const figures = await answer.json();
    if (answer.ok) show(figures); else $('asof').textContent = figures.reason.text;
  } catch (gone) {
    $('asof').textContent = '暂时没有连接。';
  }
  setTimeout(() => { busy = false; if (wanted) refresh(); }, GAP_MILLIS);
}

function show(figures) {
  $('asof').textContent = `截至第 ${figures.asOf} 条记录` + (figures.behind ? '（数据正在追赶，稍后更新）' : '') + '。“推断”：没有人按键，由系统补记。';
  tiles(figures);
  $('windows').replaceChildren(...figures.windows.map((g) => group(g, `${g.key}号 ${g.name}`, false)));
  $('services').replaceChildren(...figures.services.map((g) => group(g, g.name, true)));
  $('visits').replaceChildren(...figures.visits.slice(-200).reverse().map(visit));
}

silence($('zones'), (text, bad) => {
  $('answer').hidden = !text;
  $('answer').textContent = text;
  $('answer').className = 'answer' + (bad ? ' no' : '');
});
$('windowsHead').append(head('窗口', false));
$('servicesHead').append(head('业务', true));
$('day').addEventListener('change', refresh);
watch('page=manage', (state) => {
  hall = state;
  $('title').textContent = '当日数据 · ' + state.hall;
  document.title = '管理 · ' + state.hall;
  if (!$('day').value && state.day) $('day').value = state.day;
  if ($('day').value === state.day) refresh();
});
