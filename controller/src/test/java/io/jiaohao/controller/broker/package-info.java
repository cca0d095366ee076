// SPDX-License-Identifier: Apache-2.0
/** The broker's doors, tried with real clients: what may pass passes, every trick is refused. */
@NullMarked
package io.jiaohao.controller.broker;

import org.jspecify.annotations.NullMarked;
