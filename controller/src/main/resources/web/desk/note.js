// SPDX-License-Identifier: Apache-2.0
// A note of the visit at hand: half written, it outlives a reload and a cut; it goes to the visit it was begun for.
import { $, freshId, post } from '../shared/live.js';
import { because } from '../shared/language.js';

const HALF = 'jiaohao.desk.note';

const kept = () => { try { return JSON.parse(sessionStorage.getItem(HALF)); } catch (refused) { return null; } };
const keep = (half) => { try { sessionStorage.setItem(HALF, JSON.stringify(half)); } catch (refused) { /* until the next reload, then */ } };

/** {@code current()}: the visit at hand. */
export function keepNote(current, window_, t, say) {
  const half = kept();
  if (half) $('text').value = half.text;
  $('text').addEventListener('input', () => {
    const before = kept(), visit = current();
    keep($('text').value ? { text: $('text').value, ticket: before && before.text ? before.ticket : visit && visit.ticket } : null);
  });
  $('text').addEventListener('keydown', (event) => { if (event.key === 'Escape') $('text').blur(); });
  $('note').addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = $('text').value.trim(), visit = current(), begun = kept();
    if (!text || !visit) return;
    say(t('pressed', { key: t('NOTE') }), true);
    const answer = await post(`/windows/${window_}/note`, { id: freshId(), ticket: (begun && begun.ticket) || visit.ticket, text });
    say(answer.ok ? t('noteKept') : because(answer.reason), answer.ok);
    if (!answer.ok) return;
    keep(null);
    $('text').value = '';
    $('text').blur();
  });
}
