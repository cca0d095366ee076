// SPDX-License-Identifier: Apache-2.0
/**
 * A citizen's number over the API: taking it, looking at it, what a guide does for its citizen, and appointments. Event
 * loop only.
 */
@NullMarked
package io.jiaohao.controller.web.tickets;

import org.jspecify.annotations.NullMarked;
