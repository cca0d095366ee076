// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.settings;

/** Something in the configuration is wrong; the message names file, line and key and is for the person who wrote them. */
public final class ConfigError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigError(String message) {
        super(message, null, false, false);
    }
}
