// SPDX-License-Identifier: Apache-2.0
/** Who may do what, as a table; and that secrets are made once, kept, and shown to nobody. */
@NullMarked
package io.jiaohao.controller.access;

import org.jspecify.annotations.NullMarked;
