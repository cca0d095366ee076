// SPDX-License-Identifier: Apache-2.0
/** The promise of the journal, with fewer rounds than on demand. */
@NullMarked
package io.jiaohao.controller.reliability;

import org.jspecify.annotations.NullMarked;
