// SPDX-License-Identifier: Apache-2.0
/** The doctor, before folders that are well and folders that are not. */
@NullMarked
package io.jiaohao.controller.doctor;

import org.jspecify.annotations.NullMarked;
