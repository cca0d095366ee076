// SPDX-License-Identifier: Apache-2.0
const asked = new URLSearchParams(location.search);
document.getElementById('to').value = asked.get('to') || '/';
document.getElementById('wrong').hidden = !asked.has('wrong');
