// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.kiosks;

import io.jiaohao.protocol.NodeId;

/**
 * A place where numbers are taken.
 *
 * @param printer the printer beside it
 * @param screen it shows the number, so that a number counts even when its slip does not come out
 */
public record Kiosk(NodeId id, NodeId printer, boolean screen) {}
