// SPDX-License-Identifier: Apache-2.0
// One stream down, posts up. After a restart of the controller a page heals by itself.
import words from '/assets/words/shared.js';
import { say } from './language.js';

const t = say(words);

const SILENT_MILLIS = 40000; // the server beats every 15 s
const PRESS_MILLIS = 5000; // an older press would call somebody by surprise

export const $ = (id) => document.getElementById(id);

function staleBar(yes) {
  const bar = $('stale');
  bar.hidden = !yes;
  bar.textContent = yes ? t('stale') : '';
}

/** Watches a view; returns a function that stops. A page that says in its own way that it is out of date brings `stale`, and so does a second stream. */
export function watch(query, onState, stale = staleBar) {
  let source, heard, waits = 500, stopped = false, timer;
  const again = () => {
    source.close();
    heard = Date.now(); // or the watchdog would put it off again and again
    if (stopped) return;
    stale(true);
    clearTimeout(timer);
    timer = setTimeout(open, waits * (0.5 + Math.random())); // not all phones at once
    waits = Math.min(waits * 2, 5000);
  };
  const take = (event) => {
    heard = Date.now();
    waits = 500;
    stale(false);
    onState(JSON.parse(event.data));
  };
  const open = () => {
    heard = Date.now();
    source = new EventSource('/api/v1/stream?' + query);
    source.addEventListener('snapshot', take);
    source.addEventListener('change', take);
    source.addEventListener('beat', (event) => {
      heard = Date.now();
      tick(JSON.parse(event.data).now);
    });
    source.onerror = async () => {
      again();
      // a restart signs everybody out; only a page that needs a session asks
      if (!/^page=(board|ticket)/.test(query)) await signedOut();
    };
  };
  const watchdog = setInterval(() => { if (Date.now() - heard > SILENT_MILLIS) again(); }, 5000);
  open();
  return () => { stopped = true; clearTimeout(timer); clearInterval(watchdog); source.close(); };
}

async function signedOut() {
  try {
    const look = await fetch(location.pathname, { redirect: 'manual', cache: 'no-store' });
    if (look.type === 'opaqueredirect') toSignIn();
  } catch (gone) { /* not there yet */ }
}

function toSignIn() { location.href = '/signin?to=' + encodeURIComponent(location.pathname); }

export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

/** Posts until there is an answer or five seconds have gone, always with the same id. */
export async function post(path, body) {
  const until = Date.now() + PRESS_MILLIS;
  const sent = JSON.stringify(body);
  while (Date.now() < until) {
    const stop = new AbortController();
    const limit = setTimeout(() => stop.abort(), Math.min(1500, until - Date.now()));
    try {
      const answer = await fetch('/api/v1' + path, { method: 'POST', body: sent, signal: stop.signal,
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'jiaohao' } });
      const json = await answer.json();
      if (answer.status === 401) { toSignIn(); return json; }
      if (answer.status !== 503) return json;
    } catch (notReached) { /* once more */ } finally { clearTimeout(limit); }
    await pause(300);
  }
  return { ok: false, reason: { code: 'NO_ANSWER', text: t('noAnswer') } };
}

// The hall's clock: what the controller said, carried on by this page's own steady clock.
let told = null;
export function tick(now) { told = { at: Date.parse(now), since: performance.now() }; }
export function hallNow() { return told === null ? null : new Date(told.at + performance.now() - told.since); }

/** An element with text; never HTML. */
export function make(tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
}
