// SPDX-License-Identifier: Apache-2.0
import words from '/assets/words/voice.js';
import { because, isEnglish, onLanguage, sayPage } from '../shared/language.js';
import { $, make, post } from '../shared/live.js';
import { menu } from '../manage/menu.js';
import { silence } from './silence.js';

const t = sayPage(words);

const MOST_BYTES = 60 * 1024 * 1024;
let state = null, shown = null, loudspeakers = null;

const WARNINGS = {
  TOO_SHORT: () => t('tooShort'), TOO_LONG: () => t('tooLong'),
  CLIPPED: () => t('distorted'), TOO_QUIET: () => t('tooQuiet'), TOO_NOISY: () => t('tooNoisy'),
};
const DOUBTS = {
  RUN_TOGETHER: () => t('runTogether'), BROKEN: () => t('broken'),
  LEFT_OUT: () => t('leftOut'), TOO_MANY: () => t('clipTooMany'),
};

const language = (code) => Array.from($('language').options).find((option) => option.value === code)?.textContent ?? code;

function say(text, bad) {
  $('answer').hidden = !text;
  $('answer').textContent = text;
  $('answer').className = 'answer' + (bad ? ' no' : '');
}

const button = (text, label, then, name = 'small') => {
  const key = make('button', text, name);
  key.type = 'button';
  key.setAttribute('aria-label', label);
  key.title = label;
  key.addEventListener('click', then);
  return key;
};

async function get(path) {
  const answer = await fetch('/api/v1/voice' + path, { cache: 'no-store' });
  const json = await answer.json();
  if (!answer.ok) say(because(json.reason), true);
  return answer.ok ? json : null;
}

async function send(path, body) {
  const json = await post('/voice' + path, body);
  if (json.reason) say(because(json.reason), true); else say('');
  return json.reason ? null : json;
}

/** Uploads may take minutes; their way is shown. */
function upload(path, file) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/voice' + path);
    request.setRequestHeader('Content-Type', 'audio/wav');
    request.setRequestHeader('X-Requested-With', 'jiaohao');
    request.upload.addEventListener('progress', (event) => { if (event.lengthComputable) $('progress').value = 100 * event.loaded / event.total; });
    request.addEventListener('loadend', () => {
      $('progress').hidden = true;
      let json = null;
      try { json = JSON.parse(request.responseText); } catch (none) { /* below */ }
      if (json && json.reason) say(because(json.reason), true);
      else if (!json) say(t('notUploaded'), true);
      done(json && !json.reason ? json : null);
    });
    $('progress').value = 0;
    $('progress').hidden = false;
    request.send(file);
  });
}

const fits = (file, most) => {
  if (file.size <= most) return true;
  say(t('tooLarge', { mb: most >> 20 }), true);
  return false;
};

function banks() {
  const list = state.banks;
  $('noBanks').hidden = list.length > 0;
  const order = (names) => send('/banks', { names }).then(() => loudspeakers.ask());
  $('banks').replaceChildren(...list.map((bank, n) => {
    const names = list.map((one) => one.name);
    const li = make('li');
    li.append(make('b', bank.name), make('span', language(bank.language)));
    const swap = (a, b) => { [names[a], names[b]] = [names[b], names[a]]; order(names); };
    const up = button('▲', t('earlier', { name: bank.name }), () => swap(n, n - 1));
    const down = button('▼', t('later', { name: bank.name }), () => swap(n, n + 1));
    up.disabled = n === 0;
    down.disabled = n === list.length - 1;
    li.append(up, down, button(t('stopUsing'), t('stopUsingOf', { name: bank.name }), () => order(names.filter((one) => one !== bank.name))));
    return li;
  }));
}

async function recordings() {
  const list = await get('/recordings');
  if (!list) return;
  $('recordings').replaceChildren(...list.recordings.map((one) => {
    const li = make('li');
    const count = one.clips === one.lines ? t('complete', { lines: one.lines }) : t('clipsOfLines', { clips: one.clips, lines: one.lines });
    li.append(make('b', one.name), make('span', language(one.language)), make('span', count), button(t('open'), t('openOf', { name: one.name }), () => open(one.name)));
    return li;
  }));
  if (!list.recordings.length) $('recordings').append(make('li', t('noneYet'), 'hint'));
}

async function open(name) {
  const recording = await get('/recordings/' + name);
  if (recording) show(recording);
}

const clip = (n) => `/recordings/${shown.name}/clips/${n}`;

function play(n, then) {
  const audio = $('audio');
  audio.src = '/api/v1/voice' + clip(n);
  audio.onended = then || null;
  for (const row of $('lines').children) row.classList.toggle('playing', Number(row.dataset.clip) === n);
  audio.play().catch(() => {});
}

const playFrom = (n) => play(n, () => { if (n < shown.clips.length) playFrom(n + 1); });

async function mend(body) {
  const next = await send(`/recordings/${shown.name}/mend`, body);
  if (next) show(next);
}

/** Asks for a file with one line, and sends it. */
function again(n, insert) {
  const input = $('again');
  input.value = '';
  input.onchange = async () => {
    if (!input.files.length || !fits(input.files[0], 4 * 1024 * 1024)) return;
    const next = await upload(clip(n) + (insert ? '?insert=true' : ''), input.files[0]);
    if (next) { say(''); show(next); }
  };
  input.click();
}

function line(n) {
  const unit = shown.units[n - 1], heard = shown.clips[n - 1];
  const doubts = shown.doubts.filter((doubt) => doubt.line === n).map((doubt) => DOUBTS[doubt.kind]());
  const tr = make('tr', undefined, doubts.length || (heard && heard.warnings.length) ? 'doubt' : '');
  tr.dataset.clip = n;
  const th = make('th', String(n), 'num');
  th.scope = 'row';
  const hear = make('td', undefined, 'l');
  if (heard) hear.append(button('▶', t('hearClip', { n }), () => play(n), 'small play'));
  const warnings = make('td', [...doubts, ...(heard ? heard.warnings.map((one) => WARNINGS[one]()) : [t('noClip')])].join('; '), 'l warn');
  tr.append(th, make('td', unit ? unit.toRead : t('surplus'), 'l'), hear, make('td', heard ? (heard.millis / 1000).toFixed(1) + ' s' : '—', 'num'), warnings, mends(n, unit, heard, doubts.length > 0 || !!heard && heard.warnings.length > 0));
  return tr;
}

/** What is done often stands there; the rest is one press away, and open where something is in doubt. */
function mends(n, unit, heard, doubtful) {
  const td = make('td', undefined, 'l');
  const row = make('div', undefined, 'mends');
  if (heard && unit) row.append(button(t('readAgain'), t('readLineAgain', { n }), () => again(n, false)));
  if (!heard && n === shown.clips.length + 1) row.append(insert(n));
  td.append(row);
  if (!heard) return td;
  const more = make('details', undefined, 'more');
  more.open = doubtful;
  more.append(make('summary', t('more')), others(n));
  row.append(more);
  return td;
}

const insert = (n) => button(t('insert'), t('insertBeforeClip', { n }), () => again(n, true));

function others(n) {
  const div = make('div', undefined, 'mends');
  if (shown.clips.length < shown.units.length) div.append(insert(n));
  div.append(button(t('split'), t('splitClip', { n }), () => mend({ action: 'split', clip: n })));
  if (n < shown.clips.length) div.append(button(t('merge'), t('mergeClip', { n }), () => mend({ action: 'merge', clip: n })));
  div.append(button(t('remove'), t('removeClip', { n }), () => mend({ action: 'drop', clip: n })));
  const move = (text, label, body) => div.append(button(text, `${label} (${n})`, () => mend({ action: 'move', clip: n, ...body })));
  move(t('beginMinus'), t('beginEarlier'), { begin: -100 });
  move(t('beginPlus'), t('beginLater'), { begin: 100 });
  move(t('endMinus'), t('endEarlier'), { end: -100 });
  move(t('endPlus'), t('endLater'), { end: 100 });
  return div;
}

function show(recording) {
  shown = recording;
  $('one').hidden = false;
  $('ho').textContent = `${recording.name} · ${language(recording.language)}`;
  $('count').textContent = isEnglish() ? t('counted', { lines: recording.units.length, clips: recording.clips.length }) : recording.text;
  $('count').className = 'count' + (recording.complete ? '' : ' no');
  $('use').disabled = !recording.complete;
  const rows = Math.max(recording.units.length, recording.clips.length);
  $('lines').replaceChildren(...Array.from({ length: rows }, (none, n) => line(n + 1)));
}

async function printScript() {
  const script = await get('/script?language=' + $('language').value);
  if (!script) return;
  const list = make('ol');
  list.append(...script.units.map((unit) => make('li', unit.toRead)));
  $('script').replaceChildren(make('h1', t('scriptToRead')), make('p', t('howToRead')), list);
  $('script').hidden = false;
  window.print();
}

$('say').addEventListener('submit', async (event) => {
  event.preventDefault();
  const done = await send('/say', { text: $('text').value });
  if (done) { say(t('said')); $('text').value = ''; }
});
$('upload').addEventListener('submit', async (event) => {
  event.preventDefault();
  const file = $('file').files[0];
  if (!fits(file, MOST_BYTES)) return;
  $('send').disabled = true;
  say(t('uploadingAndCutting'));
  const done = await upload(`/recordings?name=${encodeURIComponent($('name').value)}&language=${$('language').value}`, file);
  $('send').disabled = false;
  if (done) { say(''); show(done); recordings(); $('one').scrollIntoView(); }
});
$('use').addEventListener('click', async () => {
  const done = await send(`/recordings/${shown.name}/use`, {});
  if (done) { say(t('nowInUse', { name: shown.name })); loudspeakers.ask(); }
});
$('discard').addEventListener('click', async () => {
  if (!window.confirm(t('sureToDelete', { name: shown.name }))) return;
  if (await send(`/recordings/${shown.name}/discard`, {})) { $('one').hidden = true; recordings(); }
});
$('play').addEventListener('click', () => playFrom(1));
$('print').addEventListener('click', printScript);

menu();
let first = true;
loudspeakers = silence($('zones'), say, (now) => {
  state = now;
  $('sayCard').hidden = !now.maySay;
  $('studio').hidden = !now.mayRecord;
  if (!now.mayRecord) return;
  banks();
  if (first) recordings();
  first = false;
});
onLanguage(() => { loudspeakers.draw(); if (state && state.mayRecord) { banks(); recordings(); } if (shown) show(shown); });
