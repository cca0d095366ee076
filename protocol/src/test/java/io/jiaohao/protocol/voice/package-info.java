// SPDX-License-Identifier: Apache-2.0
/** The script and the manifest. */
@NullMarked
package io.jiaohao.protocol.voice;

import org.jspecify.annotations.NullMarked;
