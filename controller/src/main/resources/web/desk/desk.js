// SPDX-License-Identifier: Apache-2.0
import { $, freshId, make, post, watch } from '../shared/live.js';

const STATES = { CLOSED: '未开放', OPEN: '空闲', CALLING: '正在叫号', SERVING: '正在办理', PAUSED: '暂停', OUT_OF_HOURS: '非服务时间' };
const KEYS = { F2: 'NEXT', NumpadEnter: 'NEXT', F4: 'RECALL', Numpad1: 'RECALL', F7: 'ARRIVED', Numpad2: 'ARRIVED', F8: 'FINISH', Numpad3: 'FINISH',
  F9: 'NO_SHOW', Numpad4: 'NO_SHOW', F10: 'PAUSE', Numpad5: 'PAUSE', Numpad6: 'HOLD', Numpad8: 'RESUME', NumpadDecimal: 'COVER', Numpad7: 'OPEN', Numpad9: 'CLOSE', Numpad0: 'UNDO' };
const window_ = location.pathname.split('/')[2];
let state = null, presses = 0;

function show() {
  const mine = state.window;
  $('title').textContent = `${mine.number}号窗口 ${mine.name}`;
  document.title = `${mine.number}号窗口 · ${state.hall}`;
  $('state').textContent = STATES[mine.state];
  $('state').className = 'state ' + mine.state;
  $('ticket').textContent = mine.ticket || '—';
  $('service').textContent = mine.ticket ? mine.service + (mine.calls > 1 && mine.state === 'CALLING' ? ` · 已叫${mine.calls}次` : '') : '没有正在办理的号';
  $('waiting').textContent = mine.waiting;
  $('queues').replaceChildren(...state.queues.map((queue) => {
    const line = make('li');
    line.append(make('span', queue.name), make('b', `${queue.waiting} 人`));
    return line;
  }));
  $('asks').hidden = !state.asks;
  const paused = mine.state === 'PAUSED';
  $('pause').dataset.key = paused ? 'CONTINUE' : 'PAUSE';
  $('pause').firstChild.textContent = paused ? '恢复服务' : '暂停';
}

async function press(key, label) {
  const mine = ++presses;
  say(`${label}…`, true);
  const body = { id: freshId(), key };
  if (state) body.seen = state.revision;
  if (key === 'TRANSFER') body.argument = $('to').value;
  const answer = await post(`/windows/${window_}/press`, body);
  if (mine === presses) say(answer.ok ? `${label} ${answer.ticket || ''} ✓` : answer.reason.text, answer.ok);
}

function say(text, ok) {
  $('answer').textContent = text;
  $('answer').classList.toggle('no', !ok);
}

const labelOf = (button) => button.firstChild.textContent.trim();

/** Where a visit can go: any service, any other window. */
async function targets() {
  const hall = await (await fetch('/api/v1/hall')).json();
  const option = (value, text) => Object.assign(make('option', text), { value });
  $('to').replaceChildren(
    ...hall.services.map((service) => option(service.code, service.shortName)),
    ...hall.windows.filter((other) => String(other.number) !== window_).map((other) => option(String(other.number), `${other.number}号窗口 ${other.name}`)));
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-key]');
  if (button) press(button.dataset.key, labelOf(button));
});
document.addEventListener('keydown', (event) => {
  const key = KEYS[event.code];
  if (!key || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (event.repeat) return;
  const button = key === 'PAUSE' ? $('pause') : document.querySelector(`[data-key=${key}]`);
  press(button.dataset.key, labelOf(button));
});
/** Asked once, of whoever sits here first after the machine woke in the past. */
async function clock() {
  const now = await (await fetch('/api/v1/clock')).json();
  $('clock').hidden = now.sure;
  $('time').value = now.now.slice(0, 16);
}
$('clock').addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = await post('/clock', { now: $('time').value });
  say(answer.ok ? '谢谢，时钟已校准。' : answer.reason.text, answer.ok);
  if (answer.ok || answer.reason.code === 'CLOCK_SURE') $('clock').hidden = true;
});
clock();
targets();
watch('page=desk&window=' + window_, (now) => { state = now; show(); });
