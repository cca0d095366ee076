// SPDX-License-Identifier: Apache-2.0
// Says a sentence with a voice that this computer has itself; where it has none, three tones of our own make people look.
const TONES = [[784, 0], [659, 0.28], [523, 0.56]], TONE_SECONDS = 0.5, LOUD = 0.4;
let tones = null;

const voice = (language) => (window.speechSynthesis ? speechSynthesis.getVoices() : [])
  .find((one) => one.localService && one.lang.toLowerCase().startsWith(language));

/** Returns how it was said: by a voice, by tones, or not at all. */
export function sayAloud(text, language) {
  const found = voice(language);
  if (!found) return chime();
  const sentence = new SpeechSynthesisUtterance(text);
  sentence.voice = found;
  sentence.lang = found.lang;
  sentence.rate = 0.85;
  speechSynthesis.cancel();
  speechSynthesis.speak(sentence);
  return 'voice';
}

function chime() {
  if (!window.AudioContext) return 'nothing';
  tones = tones || new AudioContext();
  tones.resume();
  for (const [hertz, later] of TONES) tone(hertz, tones.currentTime + later);
  return 'tones';
}

function tone(hertz, at) {
  const source = tones.createOscillator(), loud = tones.createGain();
  source.frequency.value = hertz;
  loud.gain.setValueAtTime(LOUD, at);
  loud.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
  source.connect(loud).connect(tones.destination);
  source.start(at);
  source.stop(at + TONE_SECONDS);
}

if (window.speechSynthesis) speechSynthesis.getVoices(); // they come some time after the first question
