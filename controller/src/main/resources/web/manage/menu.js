// SPDX-License-Identifier: Apache-2.0
// What all pages of the manager share: the links (made by the server, see web.words.Menu), who is signed in, language, size and contrast.
import words from '/assets/words/menu.js';
import { languageKey, onLanguage, say, speak } from '../shared/language.js';
import { lookKey } from '../shared/look.js';
import { make, post } from '../shared/live.js';

const LANGUAGE = 'jiaohao.language';
const t = say(words);
const nav = document.querySelector('nav.menu');
const links = [...nav.querySelectorAll('a')];

/** Who is signed in and what they may: { name, rights: ['GUIDE', 'LEAD', 'MANAGE', 'AUDIT'] }. */
export const me = fetch('/api/v1/me', { cache: 'no-store' }).then((answer) => answer.json()).catch(() => ({})).then((who) => ({ name: '', rights: [], ...who }));

/** Shows an element only to those who may. */
export const only = (right, element) => me.then((who) => { element.hidden = !who.rights.includes(right); });

function key(className, then) {
  const made = make('button', undefined, 'tool ' + className);
  made.type = 'button';
  if (then) made.addEventListener('click', then);
  return made;
}

async function signOut() {
  await post('/signout', {});
  location.href = '/signin?to=' + encodeURIComponent(location.pathname);
}

const name = make('span', '', 'who');
const large = key('large');
const contrast = key('contrast');
const language = key('language');
const out = key('out', signOut);

function label() {
  nav.setAttribute('aria-label', t('pages'));
  for (const link of links) link.textContent = t(link.dataset.menu);
  large.textContent = t('large');
  contrast.textContent = t('contrast');
  out.textContent = t('signOut');
}

/** Begins in the language chosen last; the page calls it once its own words are known to language.js. */
export function menu() {
  const tools = make('div', undefined, 'tools');
  tools.append(name, large, contrast, language, out);
  document.querySelector('header.top').append(tools);
  for (const link of links) if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
  lookKey(large, 'view');
  lookKey(contrast, 'contrast');
  languageKey(language);
  onLanguage(label);
  language.addEventListener('click', () => { try { localStorage.setItem(LANGUAGE, document.documentElement.lang); } catch (refused) { /* only for now, then */ } });
  let kept = null;
  try { kept = localStorage.getItem(LANGUAGE); } catch (refused) { /* Chinese, then */ }
  speak(kept === 'en');
  me.then((who) => {
    name.textContent = who.name;
    for (const link of links) link.hidden = !link.dataset.may.split(' ').some((right) => who.rights.includes(right));
  });
  document.body.classList.add('ready');
}
