// SPDX-License-Identifier: Apache-2.0
/**
 * What a month's reports become for the public: which figures, which of them are withheld, and what the screens say of it. Pure. Start
 * with {@link io.jiaohao.controller.publishing.MonthSheet}.
 */
@NullMarked
package io.jiaohao.controller.publishing;

import org.jspecify.annotations.NullMarked;
