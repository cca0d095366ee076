// SPDX-License-Identifier: Apache-2.0
/**
 * Warnings to other programs, by HTTP: to whatever takes JSON, or to a group's robot of 企业微信 or 钉钉. The only door through which the
 * hall says something of itself to somebody it does not know: nothing follows a redirect, no certificate is taken on trust, no answer is
 * read beyond its beginning, and no name of a person leaves. Start with {@link io.jiaohao.controller.warnings.webhook.Webhook}.
 */
@NullMarked
package io.jiaohao.controller.warnings.webhook;

import org.jspecify.annotations.NullMarked;
