// SPDX-License-Identifier: Apache-2.0
/**
 * Looks at a state folder as a doctor does: says what is well, what is not and what to do, and changes nothing. Start with
 * {@link io.jiaohao.controller.doctor.Doctor}.
 */
@NullMarked
package io.jiaohao.controller.doctor;

import org.jspecify.annotations.NullMarked;
