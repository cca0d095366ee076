// SPDX-License-Identifier: Apache-2.0
/** What the loudspeaker says of an event. */
@NullMarked
package io.jiaohao.controller.voice.cutting;

import org.jspecify.annotations.NullMarked;
