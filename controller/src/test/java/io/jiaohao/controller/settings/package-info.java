// SPDX-License-Identifier: Apache-2.0
/** Settings as they are written, and what is said of wrong ones. */
@NullMarked
package io.jiaohao.controller.settings;

import org.jspecify.annotations.NullMarked;
