// SPDX-License-Identifier: Apache-2.0
// For a browser that cannot run the desk page: to the plain one, by itself. Written so that any engine can read it.
(function () {
  var modern = 'noModule' in document.createElement('script');
  function plain() {
    if (!/(^| )ready( |$)/.test(document.body.className)) location.replace('?plain=1');
  }
  if (modern) window.addEventListener('load', function () { setTimeout(plain, 6000); });
  else location.replace('?plain=1');
})();
