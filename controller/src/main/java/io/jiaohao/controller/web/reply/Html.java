// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reply;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text on its way into a page made here or into an address. */
public final class Html {
    private Html() {}

    public static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public static String query(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
