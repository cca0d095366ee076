// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.protocol.ServiceCode;

/** Addresses of the page, ready for HTML, in the days and the language that it is in. */
record OwnAddress(OwnSpan span, boolean english) {
    static final String PATH = "/me";

    String here() {
        return PATH + query(english);
    }

    /** Where notes are sent. */
    String note() {
        return PATH + "/note" + query(english);
    }

    String of(OwnSpan.Of other) {
        return PATH + "?span=" + other.word() + language(english);
    }

    String otherLanguage() {
        return PATH + query(!english);
    }

    String behind(ServiceCode service, OwnCount count) {
        return here() + "&amp;service=" + service.text() + "&amp;what=" + count.word() + "#behind";
    }

    String behind(ServiceCode service, OwnCount count, int offset) {
        return here() + "&amp;service=" + service.text() + "&amp;what=" + count.word() + "&amp;offset=" + offset
                + "#behind";
    }

    private String query(boolean inEnglish) {
        var day = span.of() == OwnSpan.Of.DAY ? "&amp;day=" + span.from() : "";
        return "?span=" + span.of().word() + day + language(inEnglish);
    }

    private static String language(boolean inEnglish) {
        return inEnglish ? "&amp;lang=en" : "";
    }
}
