// SPDX-License-Identifier: Apache-2.0
/** What stands on a slip. */
@NullMarked
package io.jiaohao.controller.printing;

import org.jspecify.annotations.NullMarked;
