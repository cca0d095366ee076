// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code records}. */
@NullMarked
package io.jiaohao.controller.records;

import org.jspecify.annotations.NullMarked;
