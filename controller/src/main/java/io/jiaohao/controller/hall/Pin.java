// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

/** What is kept of a clerk's PIN: enough to know it again, not enough to tell it. Salt and hash in hexadecimal. */
public record Pin(String salt, String hash, int rounds) {}
