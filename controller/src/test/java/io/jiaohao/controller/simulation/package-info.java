// SPDX-License-Identifier: Apache-2.0
/** The whole hall: real programs, emulated devices, and everything through the doors that anybody has. */
@NullMarked
package io.jiaohao.controller.simulation;

import org.jspecify.annotations.NullMarked;
