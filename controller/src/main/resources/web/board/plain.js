// SPDX-License-Identifier: Apache-2.0
// The plain board where some script runs: it fetches itself anew, so that a look that fails leaves the picture, which then says of when it is,
// and the next look may succeed. A page that reloads itself would be gone with the first failure. Written for any engine, so in its oldest words.
(function () {
  var EVERY = 5000, LIMIT = 4000, MISSES = 2, missed = 0;

  function stale() {
    var bar = document.getElementById('stale');
    missed++;
    if (bar && missed >= MISSES) bar.className = 'stale';
  }

  function take(text) {
    var from = text.indexOf('<main>'), to = text.lastIndexOf('</main>');
    if (from < 0 || to < from) { stale(); return; }
    missed = 0;
    document.body.innerHTML = text.substring(from, to + 7);
  }

  function look() {
    var request = new XMLHttpRequest(), over = false, limit;
    function end(well) {
      if (over) return;
      over = true;
      clearTimeout(limit);
      if (well) take(request.responseText); else stale();
      setTimeout(look, EVERY);
    }
    limit = setTimeout(function () { end(false); request.abort(); }, LIMIT);
    request.onreadystatechange = function () { if (request.readyState === 4) end(request.status === 200); };
    try {
      request.open('GET', location.href, true);
      request.send(null);
    } catch (away) { end(false); }
  }

  setTimeout(look, EVERY);
})();
