// SPDX-License-Identifier: Apache-2.0
/** Banks of clips, made and fetched. */
@NullMarked
package io.jiaohao.display.bank;

import org.jspecify.annotations.NullMarked;
