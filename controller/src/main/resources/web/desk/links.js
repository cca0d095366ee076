// SPDX-License-Identifier: Apache-2.0
// Other pages, for those who may open them: {@code data-right} names the rights of which one will do.
export async function showLinks() {
  try {
    const me = await (await fetch('/api/v1/me', { cache: 'no-store' })).json();
    document.querySelectorAll('[data-right]').forEach((link) => {
      link.hidden = !link.dataset.right.split(' ').some((right) => (me.rights || []).includes(right));
    });
  } catch (notReached) { /* without them, then */ }
}
