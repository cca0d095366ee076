// SPDX-License-Identifier: Apache-2.0
// One's own number on one's own phone: where it stands, and the few things its holder may decide.
import words from '/assets/words/phone.js';
import { $, freshId, hallNow, make, post, tick, watch } from '../shared/live.js';
import { because, isEnglish, languageKey, named, onLanguage, papersOf, sayPage } from '../shared/language.js';
import { lookKey } from '../shared/look.js';
import { expected } from './expected.js';

const t = sayPage(words);
const SOON = 2; // people before, from which one should be near
const GRADES = [5, 4, 3, 2, 1];
const secret = decodeURIComponent(location.pathname.slice(3));
const path = '/tickets/' + encodeURIComponent(secret);

let state = null;
let zone = 'Asia/Shanghai';
let asking = null; // what was pressed and waits for a yes: 'abandon' or 'later'
let told = ''; // how it stood when the phone shook last
let busy = false;
let bring = {}; // what to bring
let drawn = '';

function sentence() {
  switch (state.stage) {
    case 'WAITING': return state.ahead === 0 ? t('next') : t(state.ahead <= SOON ? 'soon' : 'ahead', { n: state.ahead });
    case 'CALLED': return t('called', { window: state.window });
    case 'SERVING': return t('serving', { window: state.window });
    case 'HELD': return t('held');
    case 'MISSED': return t(state.mayReturn ? 'missed' : 'missedOut');
    case 'FINISHED': return t('finished');
    case 'WITHDRAWN': return t('withdrawn');
    default: return t('over');
  }
}

const soon = () => state.stage === 'WAITING' && state.ahead <= SOON;

/** Where the browser lets it, and only when something came nearer. */
function shake() {
  const now = state.stage === 'CALLED' ? 'called' + state.called : soon() ? 'soon' : '';
  if (now && now !== told && navigator.vibrate) navigator.vibrate(state.stage === 'CALLED' ? [400, 200, 400, 200, 400] : 300);
  told = now;
}

function sayWindow() {
  const say = $('say');
  say.classList.toggle('now', state.stage === 'CALLED');
  say.classList.toggle('soon', soon());
  const text = sentence();
  if (say.dataset.said === text) return; // said once
  say.dataset.said = text;
  say.replaceChildren();
  if (state.stage !== 'CALLED') { say.textContent = text; return; }
  say.append(make('span', t('please')), make('b', String(state.window), 'window num'), make('span', t('window')));
}

function key(label, press, className = '') {
  const made = make('button', t(label), 'key ' + className);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

async function order(what, body, done) {
  if (busy) return;
  busy = true;
  const answer = await post(path + '/' + what, { id: freshId(), ...body });
  busy = false;
  asking = null;
  $('answer').textContent = answer.ok ? done : because(answer.reason);
  draw();
}

function ask(what) { asking = what; draw(); }

/** Asked once, in the page. */
function question() {
  const later = asking === 'later';
  return [make('p', t(later ? 'laterAsk' : 'abandonAsk'), 'ask'), key('no', () => ask(null)),
    later ? key('laterYes', () => order('stepaside', {}, t('laterDone'))) : key('abandonYes', () => order('abandon', {}, t('abandonDone')), 'danger')];
}

function rating() {
  const keys = make('div', undefined, 'grades');
  keys.append(...GRADES.map((grade) => {
    const made = key('grade' + grade, () => order('rating', { grade }, ''));
    made.dataset.grade = grade;
    return made;
  }));
  return [make('h2', t('rate')), make('p', t('rateHint'), 'hint'), keys];
}

function acts() {
  if (state.rated) return [make('p', t('rated', { grade: t('grade' + state.rated) }), 'rated')];
  if (state.mayRate) return rating();
  if (state.stage === 'WAITING' && asking) return question();
  if (state.stage === 'WAITING') return [...(state.mayStepAside ? [key('later', () => ask('later'))] : []), key('abandon', () => ask('abandon'), 'quiet')];
  return [];
}

/** The keys are made anew only where they are others, so that none moves under a finger. */
function drawActs() {
  const now = [state.stage, asking, state.rated, state.mayRate, state.mayStepAside, isEnglish()].join();
  if (now === drawn) return;
  drawn = now;
  $('act').replaceChildren(...acts());
}

function draw() {
  if (!state) return;
  if (state.hall) $('hall').textContent = state.hall;
  if (state.stage !== 'WAITING') asking = null;
  $('number').textContent = state.ticket || '';
  $('service').textContent = state.serviceName ? named({ name: state.serviceName, nameEn: state.serviceNameEn }) : '';
  sayWindow();
  $('expected').textContent = expected(t, state, hallNow(), zone);
  const windows = state.stage === 'WAITING' ? state.windows.join('、') : '';
  $('windows').textContent = windows ? t('windows', { list: windows }) : '';
  $('hint').hidden = ['FINISHED', 'WITHDRAWN', 'OVER'].includes(state.stage);
  drawActs();
  document.title = (state.ticket ? state.ticket + ' ' : '') + sentence();
}

function over() {
  state = { stage: 'OVER' };
  draw();
}

function sayPapers() {
  const papers = papersOf(bring);
  $('papers').lang = papers.lang;
  $('papers').replaceChildren(...papers.lines.map((paper) => make('li', paper)));
  $('materials').hidden = papers.lines.length === 0;
}

/** What does not change comes once; the stream tells the rest, as little as can be. */
async function begin() {
  const answer = await fetch('/api/v1' + path, { cache: 'no-store' }).catch(() => null);
  if (answer && answer.status === 404) { over(); return; }
  if (answer && answer.ok) {
    bring = await answer.json();
    sayPapers();
  }
  const stop = watch('page=ticket&secret=' + encodeURIComponent(secret), (now) => {
    tick(now.now);
    zone = now.zone;
    state = now;
    if (state.stage === 'OVER') stop();
    shake();
    draw();
  });
}

languageKey($('lang'));
lookKey($('large'), 'view');
lookKey($('contrast'), 'contrast');
onLanguage(() => { $('say').dataset.said = ''; $('answer').textContent = ''; sayPapers(); draw(); });
document.body.classList.add('ready');
begin();
setInterval(draw, 20000); // the minutes run down
