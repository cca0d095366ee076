// SPDX-License-Identifier: Apache-2.0
// The form needs no script; this adds the language and the looks.
import words from '/assets/words/signin.js';
import { languageKey, sayPage } from '../shared/language.js';
import { lookKey } from '../shared/look.js';

sayPage(words);
for (const id of ['large', 'contrast', 'lang']) document.getElementById(id).hidden = false;
languageKey(document.getElementById('lang'));
lookKey(document.getElementById('large'), 'view');
lookKey(document.getElementById('contrast'), 'contrast');
document.body.classList.add('ready');
