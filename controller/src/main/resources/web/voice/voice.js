// SPDX-License-Identifier: Apache-2.0
import { $, make, post } from '../shared/live.js';
import { silence } from './silence.js';
import { onLanguage, t } from '../shared/words.js';

const MOST_BYTES = 60 * 1024 * 1024;
let state = null, shown = null, loudspeakers = null;

const WARNINGS = {
  TOO_SHORT: () => t('太短，可能没读完', 'Too short'), TOO_LONG: () => t('太长，可能连读或有杂音', 'Too long'),
  CLIPPED: () => t('爆音，离麦克风远一点', 'Distorted: move away from the microphone'), TOO_QUIET: () => t('太轻，靠近麦克风', 'Too quiet'), TOO_NOISY: () => t('太吵', 'Too noisy'),
};
const DOUBTS = {
  RUN_TOGETHER: () => t('可能连读了：试试拆开', 'Maybe two lines in one: split it'), BROKEN: () => t('可能断成两段：和下一段合并', 'Maybe one line in two: merge it'),
  LEFT_OUT: () => t('可能漏读了：补录一句', 'Maybe left out: read it and insert it'), TOO_MANY: () => t('前面可能多了一段：删去', 'Maybe a clip too many before: remove it'),
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
  if (!answer.ok) say(json.reason.text, true);
  return answer.ok ? json : null;
}

async function send(path, body) {
  const json = await post('/voice' + path, body);
  if (json.reason) say(json.reason.text, true); else say('');
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
      if (json && json.reason) say(json.reason.text, true);
      else if (!json) say(t('没有传上去，请检查网络再试。', 'Not uploaded. Check the network and try again.'), true);
      done(json && !json.reason ? json : null);
    });
    $('progress').value = 0;
    $('progress').hidden = false;
    request.send(file);
  });
}

const fits = (file, most) => {
  if (file.size <= most) return true;
  say(t(`文件太大，最多 ${most >> 20} MB。`, `Too large: at most ${most >> 20} MB.`), true);
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
    const up = button('▲', t(`${bank.name} 先播`, `${bank.name} earlier`), () => swap(n, n - 1));
    const down = button('▼', t(`${bank.name} 后播`, `${bank.name} later`), () => swap(n, n + 1));
    up.disabled = n === 0;
    down.disabled = n === list.length - 1;
    li.append(up, down, button(t('停用', 'Stop using'), t(`停用 ${bank.name}`, `Stop using ${bank.name}`), () => order(names.filter((one) => one !== bank.name))));
    return li;
  }));
}

async function recordings() {
  const list = await get('/recordings');
  if (!list) return;
  $('recordings').replaceChildren(...list.recordings.map((one) => {
    const li = make('li');
    const count = one.clips === one.lines ? t(`${one.lines} 句齐全`, `all ${one.lines} lines`) : t(`${one.clips} 段 / ${one.lines} 句`, `${one.clips} clips / ${one.lines} lines`);
    li.append(make('b', one.name), make('span', language(one.language)), make('span', count), button(t('打开', 'Open'), t(`打开 ${one.name}`, `Open ${one.name}`), () => open(one.name)));
    return li;
  }));
  if (!list.recordings.length) $('recordings').append(make('li', t('还没有录音。', 'None yet.'), 'hint'));
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
  if (heard) hear.append(button('▶', t(`听第 ${n} 段`, `Hear clip ${n}`), () => play(n), 'small play'));
  const warnings = make('td', [...doubts, ...(heard ? heard.warnings.map((one) => WARNINGS[one]()) : [t('没有录音', 'No clip')])].join('；'), 'l warn');
  tr.append(th, make('td', unit ? unit.toRead : t('（多出来的）', '(too many)'), 'l'), hear, make('td', heard ? (heard.millis / 1000).toFixed(1) + ' s' : '—', 'num'), warnings, mends(n, unit, heard, doubts.length > 0 || !!heard && heard.warnings.length > 0));
  return tr;
}

/** What is done often stands there; the rest is one press away, and open where something is in doubt. */
function mends(n, unit, heard, doubtful) {
  const td = make('td', undefined, 'l');
  const row = make('div', undefined, 'mends');
  if (heard && unit) row.append(button(t('重录这一句', 'Read again'), t(`重录第 ${n} 句`, `Read line ${n} again`), () => again(n, false)));
  if (!heard && n === shown.clips.length + 1) row.append(insert(n));
  td.append(row);
  if (!heard) return td;
  const more = make('details', undefined, 'more');
  more.open = doubtful;
  more.append(make('summary', t('更多', 'More')), others(n));
  row.append(more);
  return td;
}

const insert = (n) => button(t('补录', 'Insert'), t(`在第 ${n} 段前补录`, `Insert before clip ${n}`), () => again(n, true));

function others(n) {
  const div = make('div', undefined, 'mends');
  if (shown.clips.length < shown.units.length) div.append(insert(n));
  div.append(button(t('拆成两段', 'Split'), t(`第 ${n} 段拆成两段`, `Split clip ${n}`), () => mend({ action: 'split', clip: n })));
  if (n < shown.clips.length) div.append(button(t('并入下一段', 'Merge'), t(`第 ${n} 段和下一段合并`, `Merge clip ${n} with the next`), () => mend({ action: 'merge', clip: n })));
  div.append(button(t('删去', 'Remove'), t(`删去第 ${n} 段`, `Remove clip ${n}`), () => mend({ action: 'drop', clip: n })));
  const move = (text, label, body) => div.append(button(text, `${label}（${n}）`, () => mend({ action: 'move', clip: n, ...body })));
  move(t('开头早', 'Begin −'), t('开头早 0.1 秒', 'Begin 0.1 s earlier'), { begin: -100 });
  move(t('开头晚', 'Begin +'), t('开头晚 0.1 秒', 'Begin 0.1 s later'), { begin: 100 });
  move(t('结尾早', 'End −'), t('结尾早 0.1 秒', 'End 0.1 s earlier'), { end: -100 });
  move(t('结尾晚', 'End +'), t('结尾晚 0.1 秒', 'End 0.1 s later'), { end: 100 });
  return div;
}

function show(recording) {
  shown = recording;
  $('one').hidden = false;
  $('ho').textContent = `${recording.name} · ${language(recording.language)}`;
  $('count').textContent = t(recording.text, `${recording.units.length} lines in the script, ${recording.clips.length} clips heard.`);
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
  $('script').replaceChildren(make('h1', t('朗读脚本', 'Script to read')), make('p', t('在安静的房间里，离麦克风一掌远，一句一句读，每句之后停一口气。读错了，停一下，把这一句再读一遍，上传后删去错的那段。', 'Read line by line in a quiet room, a hand away from the microphone, with a breath after each line.')), list);
  $('script').hidden = false;
  window.print();
}

$('say').addEventListener('submit', async (event) => {
  event.preventDefault();
  const done = await send('/say', { text: $('text').value });
  if (done) { say(t('已播出。', 'Said.')); $('text').value = ''; }
});
$('upload').addEventListener('submit', async (event) => {
  event.preventDefault();
  const file = $('file').files[0];
  if (!fits(file, MOST_BYTES)) return;
  $('send').disabled = true;
  say(t('正在上传和切分…', 'Uploading and cutting…'));
  const done = await upload(`/recordings?name=${encodeURIComponent($('name').value)}&language=${$('language').value}`, file);
  $('send').disabled = false;
  if (done) { say(''); show(done); recordings(); $('one').scrollIntoView(); }
});
$('use').addEventListener('click', async () => {
  const done = await send(`/recordings/${shown.name}/use`, {});
  if (done) { say(t(`已启用“${shown.name}”。`, `${shown.name} is in use.`)); loudspeakers.ask(); }
});
$('discard').addEventListener('click', async () => {
  if (!window.confirm(t(`删除录音“${shown.name}”？正在使用的声音不受影响。`, `Delete the recording ${shown.name}? A voice in use goes on.`))) return;
  if (await send(`/recordings/${shown.name}/discard`, {})) { $('one').hidden = true; recordings(); }
});
$('play').addEventListener('click', () => playFrom(1));
$('print').addEventListener('click', printScript);

let first = true;
loudspeakers = silence($('zones'), say, (now) => {
  state = now;
  $('sayCard').hidden = !now.maySay;
  $('studio').hidden = !now.mayRecord;
  $('figures').hidden = !now.mayRecord;
  if (!now.mayRecord) return;
  banks();
  if (first) recordings();
  first = false;
});
onLanguage(() => { loudspeakers.draw(); if (state && state.mayRecord) { banks(); recordings(); } if (shown) show(shown); });
