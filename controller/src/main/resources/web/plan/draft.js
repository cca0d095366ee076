// SPDX-License-Identifier: Apache-2.0
// The plan as it is being changed: kept in this browser until it is saved, so that neither a reload nor a cut loses what was typed.
import shared from '/assets/words/shared.js';
import { say } from '../shared/language.js';
import { freshId } from '../shared/live.js';

const KEY = 'jiaohao.plan';
const QUIET_MILLIS = 600;
const t = say(shared);
const copy = (plan) => JSON.parse(JSON.stringify(plan));

/** `saved`: the server's answer; `plan`: what is typed; `check`: what the server last said of it. */
export const draft = { saved: null, plan: null, revision: '', check: null, effect: null, said: '', trouble: '' };

let draw = () => {};
let timer = 0;
let checked = 0;

/** Asks the server; where it cannot be reached, a reason as if it had answered. */
export async function ask(method, path, body, limit = 15000) {
  const stop = new AbortController();
  const end = setTimeout(() => stop.abort(), limit);
  try {
    const answer = await fetch('/api/v1' + path, { method, signal: stop.signal, cache: 'no-store', body: body && JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'jiaohao' } });
    if (answer.status === 401) location.href = '/signin?to=' + encodeURIComponent(location.pathname);
    return await answer.json();
  } catch (notReached) {
    return { ok: false, reason: { code: 'NO_ANSWER', text: t('noAnswer') } };
  } finally { clearTimeout(end); }
}

export const dirty = () => draft.saved !== null && JSON.stringify(draft.plan) !== JSON.stringify(draft.saved.plan);

function keep() {
  try {
    if (dirty()) sessionStorage.setItem(KEY, JSON.stringify({ revision: draft.revision, plan: draft.plan }));
    else sessionStorage.removeItem(KEY);
  } catch (refused) { /* only until the next reload, then */ }
}

function kept() {
  try { return JSON.parse(sessionStorage.getItem(KEY)); } catch (refused) { return null; }
}

function take(saved) {
  draft.saved = saved;
  draft.revision = saved.revision;
  draft.plan = copy(saved.plan);
  Object.assign(draft, { check: null, effect: null, trouble: '' });
}

/** Begins; `redraw` is called whenever something is to be shown anew. */
export async function begin(redraw) {
  draw = redraw;
  const saved = await ask('GET', '/plan');
  if (!saved.plan) { draft.trouble = saved.reason; draw(); setTimeout(() => begin(redraw), 3000); return; }
  take(saved);
  const before = kept();
  if (before) { draft.plan = before.plan; draft.revision = before.revision; check(); }
  draw();
}

/** Something was typed. */
export function changed() {
  draft.said = '';
  draft.effect = null;
  keep();
  draw();
  clearTimeout(timer);
  timer = setTimeout(check, QUIET_MILLIS);
}

async function check() {
  const turn = ++checked;
  const answer = await ask('POST', '/plan/check', { plan: draft.plan });
  if (turn === checked && answer.faults) { draft.check = answer; draw(); }
}

export async function tryIt() {
  draft.effect = 'busy';
  draw();
  const answer = await ask('POST', '/plan/check', { plan: draft.plan, effect: true }, 30000);
  if (answer.faults) draft.check = answer;
  draft.effect = answer.effect || null;
  draft.trouble = answer.faults ? '' : answer.reason;
  draw();
}

/** One order: with the same id as long as it has no answer. */
let order = null;
async function give(method, body) {
  const same = JSON.stringify([method, body]);
  if (!order || order.same !== same) order = { same, id: freshId() };
  const answer = await ask(method, '/plan', { ...body, id: order.id });
  if (answer.reason && answer.reason.code === 'NO_ANSWER') { draft.trouble = answer.reason; draw(); return false; }
  order = null;
  if (answer.faults) draft.check = answer;
  draft.trouble = answer.ok ? '' : answer.reason;
  if (answer.ok) {
    const saved = await ask('GET', '/plan');
    if (saved.plan) take(saved);
    else draft.saved = { ...draft.saved, plan: copy(draft.plan), revision: answer.revision };
    draft.said = method === 'DELETE' ? 'backDone' : answer.holds === 'NOW' ? 'savedNow' : 'savedLater';
    keep();
  }
  draw();
  return answer.ok === true;
}

export const save = (sure) => give('PUT', { revision: draft.revision, plan: draft.plan, ...(sure ? { sure: true } : {}) });
export const back = () => give('DELETE', { revision: draft.saved.revision });

/** What is kept now, and nothing of what was typed. */
export async function anew() {
  const saved = await ask('GET', '/plan');
  if (saved.plan) take(saved);
  draft.said = '';
  keep();
  draw();
}

/** What is wrong with a field, or undefined. */
export const fault = (path) => draft.check && draft.check.faults.find((one) => one.field === path);
