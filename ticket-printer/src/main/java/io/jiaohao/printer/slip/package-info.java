// SPDX-License-Identifier: Apache-2.0
/**
 * What a slip looks like: the words of {@code protocol.Slip} as lines with sizes on paper of a known width. Pure; knows {@code
 * protocol} and nothing of any printer's bytes. Start with {@link io.jiaohao.printer.slip.SlipLayout}.
 */
@NullMarked
package io.jiaohao.printer.slip;

import org.jspecify.annotations.NullMarked;
