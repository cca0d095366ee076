// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
    @Test
    void aTopicIsWrittenBelowItsHall() {
        assertEquals(
                "hall/main/window/3/press",
                Topic.of(Topic.Kind.PRESS, new WindowNumber(3)).name(HallId.MAIN));
        assertEquals("hall/main/board", Topic.of(Topic.Kind.BOARD).name(HallId.MAIN));
        assertEquals(
                "hall/zhen-1/printer/p1/job",
                Topic.of(Topic.Kind.PRINT_JOB, new NodeId("p1")).name(new HallId("zhen-1")));
    }

    @ParameterizedTest
    @EnumSource(Topic.Kind.class)
    void everyTopicReadsBackWhatItWrote(Topic.Kind kind) {
        var key = kind.pattern().contains("{}") ? (kind.pattern().startsWith("window") ? "8" : "p-1") : null;
        var topic = new Topic(kind, key);
        assertEquals(Optional.of(topic), Topic.parse(HallId.MAIN, topic.name(HallId.MAIN)));
        assertTrue(Topic.Filter.every(kind).matches(topic));
        assertTrue(Topic.Filter.only(topic).matches(topic));
    }

    @Test
    void theControllersOwnNodeIsNotJustAnyNode() {
        assertEquals(
                Optional.of(Topic.of(Topic.Kind.CONTROLLER)), Topic.parse(HallId.MAIN, "hall/main/node/controller"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hall/other/board",
                "hall/main/window/0/press",
                "hall/main/window/x/press",
                "hall/main/window/3/4/press",
                "hall/main/window//press",
                "hall/main/node/",
                "hall/main/node/A b",
                "board",
                ""
            })
    void whatIsNoTopicOfThisHallIsNone(String name) {
        assertEquals(Optional.empty(), Topic.parse(HallId.MAIN, name));
    }

    @Test
    void aTopicWithoutItsWindowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Topic.of(Topic.Kind.PRESS));
        assertThrows(IllegalArgumentException.class, () -> new Topic(Topic.Kind.BOARD, "3"));
    }
}
