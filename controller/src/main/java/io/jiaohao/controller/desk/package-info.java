// SPDX-License-Identifier: Apache-2.0
/**
 * The one writer. {@link io.jiaohao.controller.desk.Desk} owns the hall: it takes orders from a bounded queue, decides, has them
 * written and forced by its {@link io.jiaohao.controller.desk.Journal}, and only then answers and tells its listeners. It knows
 * the rules ({@code hall}) and nothing of files, brokers or pages; those hang on its interfaces.
 */
@NullMarked
package io.jiaohao.controller.desk;

import org.jspecify.annotations.NullMarked;
