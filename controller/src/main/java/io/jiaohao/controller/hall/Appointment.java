// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.ServiceCode;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An appointment: a code and a time, nobody's name.
 *
 * @param code known to whoever booked
 * @param from when its slot begins
 */
public record Appointment(String code, ServiceCode service, LocalDate day, LocalTime from) {
    public Appointment {
        code(code);
    }

    /** {@code text}, which must look like a code. */
    static String code(String text) {
        if (!text.matches("[0-9A-Z]{4,12}")) {
            throw new IllegalArgumentException("code of an appointment must be 4 to 12 letters or digits");
        }
        return text;
    }
}
