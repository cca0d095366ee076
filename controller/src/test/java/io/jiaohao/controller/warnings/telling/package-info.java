// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.controller.warnings.telling;

import org.jspecify.annotations.NullMarked;
