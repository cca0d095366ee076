// SPDX-License-Identifier: Apache-2.0
/**
 * The truth on disk: one append-only file for each hall day, forced before any answer. Start with
 * {@link io.jiaohao.controller.journal.FileJournal} (writing) and {@link io.jiaohao.controller.journal.Recovery} (reading after a
 * start, when the tail may be torn or a block damaged). {@code RecordFrame} is the format of a record, {@code EntryJson} what is in
 * it. Knows {@code desk} and {@code hall}; one of the three homes of JSON, because entries must be readable in ten years with
 * nothing but a text viewer.
 */
@NullMarked
package io.jiaohao.controller.journal;

import org.jspecify.annotations.NullMarked;
