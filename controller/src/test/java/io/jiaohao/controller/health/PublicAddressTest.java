// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A QR that leads nowhere is not printed; one lost answer changes nothing. */
class PublicAddressTest {
    private static final String URL = "http://hall.example";
    private static final Optional<String> OURS = Optional.of("e1");
    private static final Optional<String> THEIRS = Optional.of("e9");
    private static final Optional<String> NOBODY = Optional.empty();

    private final Queue<Optional<String>> answers = new ArrayDeque<>();

    private PublicAddress address(@Nullable String url, boolean withholds) {
        return new PublicAddress(
                url, withholds, () -> "e1", asked -> answers.remove(), () -> Instant.parse("2026-11-23T01:00:00Z"));
    }

    private PublicAddress after(List<Optional<String>> looks) {
        var address = address(URL, true);
        answers.addAll(looks);
        looks.forEach(look -> address.pass());
        return address;
    }

    @Test
    void untilItIsKnownToBeDeadSlipsHaveIt() {
        assertEquals(Optional.of(URL), after(List.of()).forSlips());
        assertEquals(Optional.of(URL), after(List.of(NOBODY, NOBODY)).forSlips());
    }

    @Test
    void afterThreeLooksInVainSlipsGoWithoutAndAfterTwoAnswersTheyHaveItAgain() {
        assertEquals(Optional.empty(), after(List.of(NOBODY, NOBODY, NOBODY)).forSlips());
        assertEquals(
                Optional.empty(), after(List.of(NOBODY, NOBODY, NOBODY, OURS)).forSlips());
        assertEquals(
                Optional.of(URL),
                after(List.of(NOBODY, NOBODY, NOBODY, OURS, OURS)).forSlips());
    }

    @Test
    void aLineThatComesAndGoesDoesNotMakeSlipsComeAndGo() {
        assertEquals(
                Optional.of(URL),
                after(List.of(OURS, NOBODY, NOBODY, OURS, NOBODY, NOBODY, OURS)).forSlips());
        assertEquals(
                Optional.empty(),
                after(List.of(NOBODY, NOBODY, NOBODY, OURS, NOBODY, OURS, NOBODY))
                        .forSlips());
    }

    @Test
    void whereAnotherControllerAnswersItIsDeadToo() {
        assertEquals(Optional.empty(), after(List.of(THEIRS, THEIRS, THEIRS)).forSlips());
    }

    @Test
    void whereOnlyTheGuestWiFiLeadsThereSlipsHaveItAndTheStateIsSaidAllTheSame() {
        // given
        var address = address(URL, false);
        answers.addAll(List.of(NOBODY, NOBODY, NOBODY));
        // when
        for (var n = 0; n < 3; n++) {
            address.pass();
        }
        // then
        assertEquals(Optional.of(URL), address.forSlips());
        assertEquals(Optional.of(Reached.State.DEAD), address.seen().map(seen -> seen.reached()
                .state()));
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        var address = address(null, true);
        address.pass();
        assertEquals(Optional.empty(), address.seen());
    }

    @Test
    void whoeverStumblesOverTheAddressOnlyFailsToReachIt() {
        var address = new PublicAddress(
                URL,
                true,
                () -> "e1",
                asked -> {
                    throw new IllegalStateException("no such scheme");
                },
                () -> Instant.EPOCH);
        for (var n = 0; n < 3; n++) {
            address.pass();
        }
        assertEquals(Optional.empty(), address.forSlips());
    }
}
