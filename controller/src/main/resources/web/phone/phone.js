// SPDX-License-Identifier: Apache-2.0
import { $, watch } from '../shared/live.js';
import { onLanguage, t } from '../shared/words.js';

let state = null;

function say() {
  switch (state.stage) {
    case 'WAITING': return state.ahead === 0 ? t('请留意，马上就到您', 'You are next') : t(`前面还有 ${state.ahead} 人`, `${state.ahead} people ahead of you`);
    case 'CALLED': return t(`请到 ${state.window} 号窗口`, `Please go to window ${state.window}`);
    case 'SERVING': return t(`正在 ${state.window} 号窗口办理`, `Being served at window ${state.window}`);
    case 'HELD': return t('已挂起。办好后请回到窗口，不用重新排队', 'Set aside. Come back to the window, no need to queue again');
    case 'MISSED': return t('已经过号。请到窗口或导办台，本人到场还能再叫', 'You were called and missed. Please ask at the desk: you can be called again');
    case 'FINISHED': return t('已经办结，感谢您的到来', 'Finished. Thank you');
    case 'WITHDRAWN': return t('这个号已经撤销，请咨询导办台', 'This number was withdrawn. Please ask at the desk');
    default: return t('这个号不是今天的。号码仅限当天有效', 'This number is not of today');
  }
}

function show() {
  if (!state) return;
  if (state.hall) $('hall').textContent = state.hall;
  $('number').textContent = state.ticket || '—';
  $('service').textContent = state.serviceName ? t(state.serviceName, state.serviceNameEn || state.serviceName) : '';
  $('say').textContent = say();
  $('say').classList.toggle('now', state.stage === 'CALLED');
  $('windows').textContent = state.stage === 'WAITING' && state.windows.length ? t('办理窗口：', 'Windows: ') + state.windows.join('、') : '';
  document.title = (state.ticket || '') + ' ' + say();
}

onLanguage(show);
watch('page=ticket&secret=' + encodeURIComponent(decodeURIComponent(location.pathname.slice(3))), (now) => { state = now; show(); });
