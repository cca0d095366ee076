// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.printer.kiosk;

import org.jspecify.annotations.NullMarked;
