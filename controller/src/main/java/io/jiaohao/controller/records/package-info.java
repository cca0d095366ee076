// SPDX-License-Identifier: Apache-2.0
/**
 * The database that follows the journal, off the path of the answer. It holds no fact of its own: it may be deleted, damaged or
 * left behind at any time and is made anew from the journal. It knows the desk's entries and halls, and its
 * {@link io.jiaohao.controller.records.View}s, whose tables it does not look into. Start with
 * {@link io.jiaohao.controller.records.Records}.
 */
@NullMarked
package io.jiaohao.controller.records;

import org.jspecify.annotations.NullMarked;
