// SPDX-License-Identifier: Apache-2.0
import { $, hallNow, make, tick, watch } from '../shared/live.js';

const STATES = { CLOSED: '暂未开放', OPEN: '空闲', CALLING: '请办理', SERVING: '办理中', PAUSED: '暂停服务', OUT_OF_HOURS: '' };
let called = null, zone;

function show(state) {
  tick(state.now);
  zone = state.zone;
  $('hall').textContent = state.hall;
  document.title = '大厅屏 · ' + state.hall;
  last(state.recent[0]);
  $('recent').replaceChildren(...state.recent.slice(1, 6).map(line));
  $('services').replaceChildren(...state.services.map((service) => {
    const row = make('li');
    row.append(make('span', service.shortName), make('b', service.waiting, 'num'));
    return row;
  }));
  $('windows').replaceChildren(...state.windows.map(row));
  const notices = (state.warnings || []).filter((warning) => warning.code === 'SERVICE_LEFT').map((warning) => warning.text);
  $('notice').textContent = notices.length ? notices.join('　') : '请听语音或看屏幕，到相应窗口办理。';
  $('notice').classList.toggle('warn', notices.length > 0);
  $('missed').textContent = state.missed.length ? '过号：' + state.missed.slice(0, 8).join('  ') + '（请到窗口或导办台说明）' : '';
}

function last(call) {
  if (!call) { $('number').textContent = '—'; $('where').textContent = '请先取号'; called = ''; return; }
  $('number').textContent = call.ticket;
  $('where').textContent = `请到 ${call.window} 号窗口`;
  const now = [call.ticket, call.window, call.calls].join(' ');
  // a page that has just opened announces nothing old; a finished visit has no new call
  if (called !== null && now !== called && call.stage === 'CALLED') {
    $('say').textContent = `请${call.ticket}号到${call.window}号窗口`;
    const panel = $('last');
    panel.classList.remove('flash');
    void panel.offsetWidth;
    panel.classList.add('flash');
  }
  called = now;
}

function line(call) {
  const item = make('li');
  item.append(make('b', call.ticket, 'num'));
  item.append(call.priority ? make('span', '优先', 'tag') : make('span'));
  item.append(make('span', `${call.window}号窗口`));
  return item;
}

function row(window_) {
  const tr = make('tr', undefined, window_.state);
  const number = make('td', window_.number, 'w');
  tr.append(number, make('td', window_.name), make('td', window_.ticket || '', 't num'), make('td', STATES[window_.state], 's'));
  return tr;
}

setInterval(() => {
  const now = hallNow();
  if (now) $('clock').textContent = now.toLocaleString('zh-CN', { timeZone: zone, month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
}, 1000);
$('last').addEventListener('animationend', (event) => { if (event.target === $('last')) $('last').classList.remove('flash'); });
watch('page=board', show);
