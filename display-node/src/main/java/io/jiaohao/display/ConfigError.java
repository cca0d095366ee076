// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

/** Something in the configuration is wrong; the message names file, line and key and is for the person who wrote them. */
final class ConfigError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigError(String message) {
        super(message, null, false, false);
    }
}
