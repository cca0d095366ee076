// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.Message;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody says whether the slip can be read that a printer made after its cover was open. */
class PaperLooksIT {
    private static final String PATH = "/api/v1/printers/printer-1/readable";
    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall();
        hall.nodes.put("printer-1", new Message.Node(true, "printer", "test", List.of(), List.of()));
        hall.nodes.put("windows", new Message.Node(true, "display", "test", List.of(), List.of()));
    }

    @Test
    void whatStaffSawIsToldToThePrinter() throws IOException {
        assertEquals(200, hall.post(PATH, "installer", "{\"readable\":true}").statusCode());
        assertEquals(
                200,
                hall.post(PATH, "desk", "{\"id\":\"l-1\",\"readable\":false}").statusCode());
        assertEquals(List.of("printer-1 true", "printer-1 false"), hall.looks);
    }

    @Test
    void strangersAndKiosksAreNotAsked() throws IOException {
        assertEquals(401, hall.post(PATH, "", "{\"readable\":true}").statusCode());
        assertEquals(403, hall.post(PATH, WebHall.KIOSK, "{\"readable\":true}").statusCode());
        assertEquals(List.of(), hall.looks);
    }

    @Test
    void whatIsNoPrinterOrNoAnswerIsSaidSo() throws IOException {
        assertEquals(400, hall.post(PATH, "desk", "{}").statusCode());
        assertEquals(
                404,
                hall.post("/api/v1/printers/windows/readable", "desk", "{\"readable\":true}")
                        .statusCode());
        assertEquals(List.of(), hall.looks);
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }
}
