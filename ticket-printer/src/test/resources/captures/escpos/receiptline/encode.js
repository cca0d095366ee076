// SPDX-License-Identifier: Apache-2.0
// One slip of ours as receiptline encodes it: node encode.js SLIP.md FOLDER
const receiptline = require('receiptline');
const fs = require('fs');
const path = require('path');

const [slip, folder] = process.argv.slice(2);
const text = fs.readFileSync(slip, 'utf8');
for (const [paper, cpl] of [['80', 48], ['58', 32]]) {
  // escpos draws its QR with GS 8 L, generic with GS v 0
  for (const command of ['escpos', 'generic']) {
    const bytes = receiptline.transform(text, { cpl, encoding: 'gb18030', command, cutting: true });
    fs.writeFileSync(path.join(folder, `slip-${paper}-${command}.bin`), Buffer.from(bytes, 'binary'));
  }
  fs.writeFileSync(path.join(folder, `slip-${paper}.txt`), receiptline.transform(text, { cpl, encoding: 'gb18030', command: 'text' }));
}
