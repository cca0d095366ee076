// SPDX-License-Identifier: Apache-2.0
/** The manager's plan as a file, and which plan holds when. */
@NullMarked
package io.jiaohao.controller.planning;

import org.jspecify.annotations.NullMarked;
