// SPDX-License-Identifier: Apache-2.0
/**
 * Reading a TOML file key by key, with errors an installer can act on: file, line, key, and the nearest word that is known. The one
 * home of the TOML library; each program binds its own records with {@link io.jiaohao.protocol.settings.ConfigTable}.
 */
@NullMarked
package io.jiaohao.protocol.settings;

import org.jspecify.annotations.NullMarked;
