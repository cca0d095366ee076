// SPDX-License-Identifier: Apache-2.0
/**
 * What the installer writes in {@code hall.toml}, read and checked before anything starts: an unknown key, a wrong value or a missing
 * one is an error that names its line. {@link io.jiaohao.controller.settings.ControllerConfig} reads the whole; each table has a reader
 * of its own. The usual settings stand in {@code hall.toml} beside it, commented for whoever copies it.
 */
@NullMarked
package io.jiaohao.controller.settings;

import org.jspecify.annotations.NullMarked;
