// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/** The code of a service (or, in recorded days, {@code office:queue}): 1 to 32 of {@code A-Z a-z 0-9 . _ : -}. */
public record ServiceCode(String text) implements Comparable<ServiceCode> {
    public ServiceCode {
        Valid.matches(text, "[A-Za-z0-9._:-]{1,32}", "service code");
    }

    @Override
    public int compareTo(ServiceCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
