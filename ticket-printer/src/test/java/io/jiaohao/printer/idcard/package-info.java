// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.printer.idcard;

import org.jspecify.annotations.NullMarked;
