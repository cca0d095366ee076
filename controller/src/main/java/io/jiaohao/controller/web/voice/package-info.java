// SPDX-License-Identifier: Apache-2.0
/**
 * The loudspeakers over the API: silence, notices, and the recordings from which the hall's own voice is cut.
 */
@NullMarked
package io.jiaohao.controller.web.voice;

import org.jspecify.annotations.NullMarked;
