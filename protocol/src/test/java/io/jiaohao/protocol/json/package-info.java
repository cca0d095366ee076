// SPDX-License-Identifier: Apache-2.0
/** Messages as bytes, held against the samples of the manual. */
@NullMarked
package io.jiaohao.protocol.json;

import org.jspecify.annotations.NullMarked;
