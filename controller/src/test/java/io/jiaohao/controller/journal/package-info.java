// SPDX-License-Identifier: Apache-2.0
/** The journal, tried on files: torn, damaged, rotated, and read by a stranger. */
@NullMarked
package io.jiaohao.controller.journal;

import org.jspecify.annotations.NullMarked;
