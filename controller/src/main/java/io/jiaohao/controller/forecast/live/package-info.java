// SPDX-License-Identifier: Apache-2.0
/**
 * The forecast of the running hall: {@link io.jiaohao.controller.forecast.live.HallForecast} tells the forecast what the journal records and
 * keeps what was said for whoever shows it; each day is scored.
 */
@NullMarked
package io.jiaohao.controller.forecast.live;

import org.jspecify.annotations.NullMarked;
