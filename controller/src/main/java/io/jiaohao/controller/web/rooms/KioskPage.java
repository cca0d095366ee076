// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

import io.jiaohao.protocol.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * How the kiosk pages greet people.
 *
 * @param largeView whether they begin in the large view
 * @param unsure whose numbers somebody gets who does not know where to go; absent: the key is not there
 */
public record KioskPage(boolean largeView, @Nullable ServiceCode unsure) {}
