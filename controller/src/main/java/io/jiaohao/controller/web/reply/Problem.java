// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reply;

import io.jiaohao.protocol.Reason;
import org.jspecify.annotations.Nullable;

/** A request that is not served, with its status and why. Thrown by handlers, answered by {@link Problems}. */
public final class Problem extends RuntimeException {
    private final int status;
    private final transient Reason reason;
    private final @Nullable String field;

    public Problem(int status, Reason reason, @Nullable String field) {
        super(reason.text(), null, false, false);
        this.status = status;
        this.reason = reason;
        this.field = field;
    }

    /** A field of the body or a part of the path that is not as it must be. */
    public static Problem badField(String field, String why) {
        return new Problem(400, new Reason("BAD_FIELD", "“" + field + "”" + why + "。"), field);
    }

    public static Problem notSignedIn() {
        return new Problem(401, new Reason("NOT_SIGNED_IN", "请先登录。"), null);
    }

    public static Problem notAllowed() {
        return new Problem(403, new Reason("NOT_ALLOWED", "您没有这项权限。"), null);
    }

    public int status() {
        return status;
    }

    public Reason reason() {
        return reason;
    }

    @Nullable
    public String field() {
        return field;
    }
}
