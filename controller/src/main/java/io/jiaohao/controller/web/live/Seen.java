// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Hall;
import java.time.Instant;

/**
 * What a page is made of.
 *
 * @param now the hall's time
 * @param waits what is forecast
 */
public record Seen(Hall hall, Instant now, Waits waits) {}
