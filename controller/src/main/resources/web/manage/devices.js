// SPDX-License-Identifier: Apache-2.0
// The devices of the hall, as their nodes tell: what is wrong and what to do. A printer whose cover was open waits here for somebody to look.
import { $, freshId, make, post } from '../shared/live.js';

const STATES = { READY: '正常', ABSENT: '没有连接', FAULTY: '有问题' };
const EVERY_MILLIS = 5000;

function looked(node, readable, text) {
  const button = make('button', text, 'key');
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await post(`/printers/${node.id}/readable`, { id: freshId(), readable });
    $('devicesSaid').textContent = answer.ok ? `已告诉打印机 ${node.id}：${text}。` : answer.reason.text;
    button.disabled = false;
    refresh();
  });
  return button;
}

function line(node, device) {
  const tr = make('tr');
  const th = make('th', `${node.id} · ${device.name}`);
  th.scope = 'row';
  const said = make('td', device.reason || '', 'l');
  if (node.kind === 'printer' && node.online && device.name === 'printer') said.append(' ', looked(node, true, '看得清'), ' ', looked(node, false, '看不清'));
  tr.append(th, make('td', node.online ? STATES[device.state] || device.state : '节点离线', 'l'), said);
  return tr;
}

async function refresh() {
  try {
    const answer = await fetch('/api/v1/health', { cache: 'no-store' });
    const { nodes } = await answer.json();
    $('devices').replaceChildren(...nodes.flatMap((node) => node.devices.map((device) => line(node, device))));
  } catch (gone) { /* the page says so already */ }
}

refresh();
setInterval(() => { if (!document.hidden && !document.activeElement?.closest('#devices')) refresh(); }, EVERY_MILLIS);
