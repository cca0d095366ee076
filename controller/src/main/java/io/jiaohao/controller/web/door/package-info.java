// SPDX-License-Identifier: Apache-2.0
/**
 * Who asks and what they may: sessions, tokens, badges and PINs. Start with {@link io.jiaohao.controller.web.door.Who}.
 * Event loop only; hashing is done by a worker.
 */
@NullMarked
package io.jiaohao.controller.web.door;

import org.jspecify.annotations.NullMarked;
