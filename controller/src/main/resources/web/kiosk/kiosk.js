// SPDX-License-Identifier: Apache-2.0
import { $, freshId, make, post, watch } from '../shared/live.js';
import { onScan } from './scanner.js';
import { isEnglish, onLanguage, speak, t } from '../shared/words.js';

const PRINTED_MILLIS = 12000, ASKED_MILLIS = 60000, SPOKEN_MILLIS = 60000;
// as long as appointment codes are: no phone or card number, read by mistake, is ever sent
const CODE = /^[A-Za-z0-9]{8}$/;
let asking = false, hall = null, ticket = null, secret = null, priority = false, stop = () => {}, home, quiet;

function start() {
  clearTimeout(home);
  ticket = secret = null;
  speak(false);
  ask(false);
  show();
  stop();
  stop = watch('page=kiosk', (state) => { hall = state; show(); });
}

function show() {
  $('choose').hidden = secret !== null;
  $('taken').hidden = secret === null;
  if (hall) {
    $('hall').textContent = hall.hall;
    document.title = t('取号', 'Take a number') + ' · ' + hall.hall;
  }
  if (secret === null) { if (hall) services(); } else if (ticket) number();
}

function services() {
  const grid = $('services');
  // keys stay where they are: nothing moves under a finger
  if (grid.children.length !== hall.services.length) {
    grid.replaceChildren(...hall.services.map((service) => {
      const key = make('button', undefined, 'service');
      key.type = 'button';
      key.append(make('b'), make('span'));
      key.addEventListener('click', () => take(service.code));
      return key;
    }));
  }
  hall.services.forEach((service, n) => {
    const [name, waiting] = grid.children[n].children;
    name.textContent = t(service.name, service.nameEn || service.name);
    const shut = service.open === false;
    grid.children[n].classList.toggle('shut', shut);
    waiting.textContent = shut || service.why ? t(service.why, closed(service)) : t(`等候 ${service.waiting} 人`, `${service.waiting} waiting`);
  });
}

function closed(service) {
  if (service.open !== false) return 'You may be called only after closing time';
  return service.until ? `Closed now, open from ${service.until}` : 'No numbers are given now';
}

function ask(yes) {
  priority = yes;
  $('priority').setAttribute('aria-pressed', String(yes));
}

function take(service) {
  const body = { service };
  if (priority) body.priority = true;
  return order('/tickets', body, hall.services.find((s) => s.code === service));
}

async function scanned(text) {
  if (asking || hall === null) return;
  const code = text.trim();
  if (secret !== null && asks()) {
    trouble({ text: t('请先记住屏幕上的号，再扫码。', 'Please remember the number on the screen first, then scan.') });
  } else if (CODE.test(code)) {
    await order(`/appointments/${code}/checkin`, {}, { name: '', nameEn: '' });
  } else {
    trouble({ text: t('这不是预约码。请扫预约码，或者直接选择业务取号。',
      'This is not an appointment code. Please scan your appointment, or choose a service.') });
  }
}

async function order(path, body, service) {
  busy(true);
  $('trouble').hidden = true;
  Object.assign(body, { id: freshId(), language: isEnglish() ? 'en' : 'zh' });
  if (hall.kiosk) body.kiosk = hall.kiosk;
  const answer = await post(path, body);
  busy(false);
  if (!answer.secret) { trouble(answer.reason); return; }
  secret = answer.secret;
  ticket = { ticket: answer.ticket, ahead: answer.ahead, stage: 'WAITING', slip: body.kiosk ? 'PRINTING' : 'NONE',
    serviceName: service.name, serviceNameEn: service.nameEn };
  show();
  goHome(ASKED_MILLIS);
  stop();
  stop = watch('page=ticket&secret=' + encodeURIComponent(secret), told);
}

function told(state) {
  const before = ticket && ticket.slip;
  ticket = state;
  if (state.slip === 'PRINTED' && before !== 'PRINTED') goHome(PRINTED_MILLIS);
  show();
}

function number() {
  $('what').textContent = t(ticket.serviceName, ticket.serviceNameEn || ticket.serviceName);
  $('number').textContent = ticket.ticket;
  $('ahead').textContent = ahead();
  $('slip').textContent = slip();
  $('slip').classList.toggle('bad', ticket.slip === 'FAILED' || ticket.slip === 'UNKNOWN');
  $('remember').hidden = !asks();
  $('reprint').hidden = ticket.slip !== 'FAILED' && ticket.slip !== 'UNKNOWN';
}

/** Whether somebody is asked to remember the number. */
function asks() { return ticket.slip !== 'PRINTING' && ticket.slip !== 'PRINTED'; }

function ahead() {
  if (ticket.stage !== 'WAITING') return ticket.window ? t(`请到 ${ticket.window} 号窗口`, `Please go to window ${ticket.window}`) : '';
  return ticket.ahead === 0 ? t('请留意，马上就到您', 'You are next') : t(`前面还有 ${ticket.ahead} 人`, `${ticket.ahead} people ahead of you`);
}

function slip() {
  switch (ticket.slip) {
    case 'PRINTING': return t('正在出纸，请稍候…', 'Printing your slip…');
    case 'PRINTED': return t('请取走小票', 'Please take your slip');
    case 'FAILED': return t('小票没有打印出来，请记住您的号', 'The slip was not printed. Please remember your number');
    case 'UNKNOWN': return t('小票可能没有打印出来，请记住您的号', 'The slip may not have been printed. Please remember your number');
    default: return t('请记住您的号', 'Please remember your number');
  }
}

async function say(action) {
  const answer = await post(`/tickets/${encodeURIComponent(secret)}/slip`, { id: freshId(), action });
  if (!answer.ok) trouble(answer.reason);
  return answer.ok;
}

function busy(yes) {
  asking = yes;
  for (const key of $('services').children) key.disabled = yes;
}

function trouble(reason) {
  $('trouble').textContent = reason.text;
  $('trouble').hidden = false;
  clearTimeout(quiet);
  quiet = setTimeout(() => { $('trouble').hidden = true; }, 15000);
}

function goHome(millis) {
  clearTimeout(home);
  home = setTimeout(start, millis);
}

onScan(scanned);
$('priority').addEventListener('click', () => { ask(!priority); goHome(ASKED_MILLIS); });
$('remember').addEventListener('click', async () => {
  if (ticket.slip === 'NONE' || (await say('remembered'))) start();
});
$('reprint').addEventListener('click', async () => { if (await say('reprint')) goHome(ASKED_MILLIS); });
onLanguage(() => {
  show();
  clearTimeout(quiet);
  if (secret === null) goHome(SPOKEN_MILLIS);
});
start();
