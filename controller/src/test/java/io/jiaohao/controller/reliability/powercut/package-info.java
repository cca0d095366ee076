// SPDX-License-Identifier: Apache-2.0
/** Power cuts, with fewer rounds than on demand. */
@NullMarked
package io.jiaohao.controller.reliability.powercut;

import org.jspecify.annotations.NullMarked;
