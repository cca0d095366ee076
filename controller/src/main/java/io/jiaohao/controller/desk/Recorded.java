// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;

/** An entry that is on the medium, and the hall right after it. */
public record Recorded(Entry entry, Hall after) {}
