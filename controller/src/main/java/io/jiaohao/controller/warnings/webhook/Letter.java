// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import io.jiaohao.controller.warnings.telling.News;

/**
 * News on its way.
 *
 * @param about what it is news of: of two letters about the same only the newer is delivered
 * @param put when it was posted, nanoseconds of a monotonic clock
 */
record Letter(String about, News news, long put) {
    static Letter of(News news, long put) {
        return switch (news) {
            case News.OfWarning of -> new Letter(of.warning().kind().name(), of, put);
            case News.Trial trial -> new Letter("TRIAL", trial, put);
        };
    }
}
