// SPDX-License-Identifier: Apache-2.0
/**
 * Who may do what: the identities of the installation with their passwords and tokens, which topics and pages each may use, and
 * the secrets on slips, the codes of appointments and the hashes of PINs. Knows {@code protocol} only. Start with {@code AccessBook}.
 */
@NullMarked
package io.jiaohao.controller.access;

import org.jspecify.annotations.NullMarked;
