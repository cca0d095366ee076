// SPDX-License-Identifier: Apache-2.0
// The page needs no script; with one, it is as large and in the contrast that this browser was told on other pages.
import { lookKey } from '../shared/look.js';

for (const [id, name] of [['large', 'view'], ['contrast', 'contrast']]) {
  const key = document.getElementById(id);
  lookKey(key, name);
  key.hidden = false;
}
