// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.access.Identity.Kind;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's paragraph on access, as a table. {@code win} is the node of windows 3 and 4, {@code kio} a box that takes and prints. */
class TopicRightsTest {
    private static final Identity INSTALLER = new Identity("installer", Kind.INSTALLER, List.of());
    private static final List<Identity> WHO = List.of(
            INSTALLER,
            new Identity("controller", Kind.CONTROLLER, List.of()),
            new Identity("win", Kind.WINDOWS, List.of(new WindowNumber(3), new WindowNumber(4))),
            new Identity("hall", Kind.HALL, List.of()),
            new Identity("prn", Kind.PRINTER, List.of()),
            new Identity("kio", Kind.KIOSK, List.of()),
            new Identity("desk", Kind.DESK, List.of()));

    private final TopicRights rights = new TopicRights(HallId.MAIN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # topic                    | who may write besides the installer
            hall/main/window/3/press   | controller win desk
            hall/main/window/5/press   | controller desk
            hall/main/window/3/shown   | controller win
            hall/main/window/5/shown   | controller
            hall/main/window/3/reply   | controller
            hall/main/window/3/sign    | controller
            hall/main/board            | controller
            hall/main/announce         | controller
            hall/main/voice            | controller
            hall/main/staffroom        | controller
            hall/main/kiosk/kio/take   | controller kio
            hall/main/kiosk/kio2/take  | controller
            hall/main/kiosk/kio/reply  | controller
            hall/main/kiosk/menu       | controller
            hall/main/printer/prn/job  | controller
            hall/main/printer/prn/done | controller prn
            hall/main/printer/kio/done | controller kio
            hall/main/printer/kio/job  | controller
            hall/main/kiosk/prn/take   | controller
            hall/main/printer/p2/done  | controller
            hall/main/printer/prn/readable | controller
            hall/main/node/win         | controller win
            hall/main/node/hall        | controller hall
            hall/main/node/prn         | controller prn
            hall/main/node/kio         | controller kio
            hall/main/node/desk        | controller
            hall/main/node/controller  | controller
            hall/main/time             | controller
            hall/main/anything         | controller
            hall/other/window/3/press  | ''
            hall/main                  | ''
            hall/main2/board           | ''
            board                      | ''
            $SYS/broker                | ''
            /hall/main/board           | ''
            """)
    void thoseMayWriteAndNobodyElse(String topic, String who) {
        assertEquals(allowed(who), may(identity -> rights.mayWrite(identity, topic)), topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # filter                   | who may read besides the installer
            hall/main/window/3/sign    | controller win
            hall/main/window/5/sign    | controller
            hall/main/window/+/sign    | controller desk
            hall/main/window/3/reply   | controller win
            hall/main/window/+/reply   | controller desk
            hall/main/window/3/press   | controller
            hall/main/window/+/press   | controller
            hall/main/window/3/shown   | controller
            hall/main/window/3/+       | controller
            hall/main/window/3/#       | controller
            hall/main/board            | controller win hall kio desk
            hall/main/announce         | controller win hall desk
            hall/main/voice            | controller win hall desk
            hall/main/staffroom        | controller win hall
            hall/main/node/controller  | controller win hall prn kio desk
            hall/main/time             | controller win hall prn kio desk
            hall/main/node/win         | controller
            hall/main/node/+           | controller
            hall/main/kiosk/menu       | controller kio
            hall/main/kiosk/kio/reply  | controller kio
            hall/main/kiosk/+/reply    | controller
            hall/main/kiosk/kio/take   | controller
            hall/main/printer/prn/job  | controller prn
            hall/main/printer/kio/job  | controller kio
            hall/main/printer/p2/job   | controller
            hall/main/printer/+/job    | controller
            hall/main/printer/prn/done | controller
            hall/main/printer/prn/readable | controller prn
            hall/main/printer/kio/readable | controller kio
            hall/main/printer/p2/readable | controller
            hall/main/+                | controller
            hall/main/#                | controller
            hall/+/board               | ''
            hall/#                     | ''
            +/main/board               | ''
            +/#                        | ''
            #                          | ''
            $SYS/#                     | ''
            hall/other/board           | ''
            """)
    void thoseMayReadAndNobodyElse(String filter, String who) {
        assertEquals(allowed(who), may(identity -> rights.mayRead(identity, filter)), filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "anything", "hall/other/board", "hall/main/window/3/press"})
    void theInstallerMayEverything(String topic) {
        assertEquals(List.of(true, true), List.of(rights.mayWrite(INSTALLER, topic), rights.mayRead(INSTALLER, topic)));
    }

    private static List<String> allowed(String who) {
        return Stream.concat(Stream.of("installer"), Stream.of(who.split(" ")).filter(name -> !name.isEmpty()))
                .sorted()
                .toList();
    }

    private static List<String> may(Predicate<Identity> question) {
        return WHO.stream().filter(question).map(Identity::user).sorted().toList();
    }
}
