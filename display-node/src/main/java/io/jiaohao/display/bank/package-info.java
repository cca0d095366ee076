// SPDX-License-Identifier: Apache-2.0
/**
 * Banks of clips: words somebody of the hall read aloud, or espeak-ng at set-up, kept in a folder of the node and put together to
 * sentences. Start reading at {@link io.jiaohao.display.bank.Bank}.
 */
@NullMarked
package io.jiaohao.display.bank;

import org.jspecify.annotations.NullMarked;
