// SPDX-License-Identifier: Apache-2.0
// For an old box whose engine does not understand the board: it gets the plain one. Written for any engine, so in its oldest words.
setTimeout(function () {
  if ((' ' + document.body.className + ' ').indexOf(' ready ') < 0) location.replace('/board?plain=1');
}, 8000);
