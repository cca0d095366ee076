// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.web.rooms.AddressRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway says for whom it asks, and nobody gets a new name by saying so themselves. */
class ProxiesTest {
    private static final String GATEWAY = "192.168.1.9";
    private final Proxies ours = new Proxies(
            List.of(AddressRange.parse(GATEWAY), AddressRange.parse("10.0.0.0/8"), AddressRange.parse("fd00::/8")));

    private static String sender(Proxies proxies, String peer, String forwardedFor) {
        return proxies.sender(peer, List.of(forwardedFor), List.of());
    }

    @Test
    void byDefaultOnlyAProxyOnThisMachineIsBelieved() {
        var none = new Proxies(List.of());
        assertEquals(GATEWAY, sender(none, GATEWAY, "117.136.0.5"));
        assertEquals("117.136.0.5", sender(none, "127.0.0.1", "117.136.0.5"));
        assertEquals("127.0.0.1", none.sender("127.0.0.1", List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "117.136.0.5 | 117.136.0.5 | the phone itself",
                "1.2.3.4, 117.136.0.5 | 117.136.0.5 | what the phone wrote before is nothing",
                "10.0.0.1, 117.136.0.5 | 117.136.0.5 | not even where it names one of ours",
                "127.0.0.1, 117.136.0.5 | 117.136.0.5 | or this machine",
                "117.136.0.5, 10.2.3.4 | 117.136.0.5 | two proxies of ours, one behind the other",
                "9.9.9.9, 117.136.0.5, 10.2.3.4 | 117.136.0.5 | and a liar before them",
                "117.136.0.5:50123 | 117.136.0.5 | some write the port too",
                "[2001:db8::7]:443 | 2001:db8::7 | and so with the longer addresses",
                "127.0.0.1 | 192.168.1.9 | the loopback of the gateway is not this machine",
                "unknown | 192.168.1.9 | nobody",
                "a.example | 192.168.1.9 | a name is never looked up",
                "10.0.0.8 | 10.0.0.8 | somebody in the network of our proxies",
            })
    void theLastHopThatIsNoneOfOursAsks(String header, String sender, String because) {
        assertEquals(sender, sender(ours, GATEWAY, header), because);
    }

    @Test
    void aStrangerIsWhoTheyAreWhateverTheySay() {
        assertEquals("117.136.0.5", sender(ours, "117.136.0.5", "10.0.0.1"));
        assertEquals("117.136.0.5", ours.sender("117.136.0.5", List.of("127.0.0.1"), List.of("for=127.0.0.1")));
    }

    @Test
    void theStandardHeaderSaysTheSame() {
        assertEquals(
                "2001:db8::7",
                ours.sender(GATEWAY, List.of(), List.of("for=1.2.3.4, proto=https;for=\"[2001:db8::7]:4711\"")));
        assertEquals(GATEWAY, ours.sender(GATEWAY, List.of(), List.of("for=_hidden")));
    }

    @Test
    void severalHeadersAreOneList() {
        assertEquals("117.136.0.5", ours.sender(GATEWAY, List.of("1.2.3.4", "117.136.0.5"), List.of()));
    }

    @Test
    void whereTheTwoHeadersDifferNeitherIsBelieved() {
        assertEquals(GATEWAY, ours.sender(GATEWAY, List.of("117.136.0.5"), List.of("for=1.2.3.4")));
        assertEquals("117.136.0.5", ours.sender(GATEWAY, List.of("117.136.0.5"), List.of("for=117.136.0.5")));
    }

    @Test
    void whomAProxyOnThisMachineDoesNotNameIsNobodyAndNeverThisMachine() {
        assertEquals("unknown", ours.sender("127.0.0.1", List.of("117.136.0.5"), List.of("for=1.2.3.4")));
        assertEquals("unknown", ours.sender("127.0.0.1", List.of("117.136.0.5"), List.of("for=127.0.0.1")));
        assertEquals("unknown", ours.sender("::1", List.of("117.136.0.5"), List.of("")));
        assertEquals("unknown", sender(ours, "127.0.0.1", "a.example"));
        assertEquals("unknown", ours.sender("127.0.0.1", List.of(), List.of("for=_hidden")));
    }

    @Test
    void aNetworkIsItsFirstBits() {
        assertTrue(ours.believes("10.255.0.1"));
        assertTrue(ours.believes("fd12::1"));
        assertFalse(ours.believes("11.0.0.1"));
        assertFalse(ours.believes("192.168.1.8"));
        assertTrue(new Proxies(List.of(AddressRange.parse("192.168.1.128/25"))).believes("192.168.1.200"));
        assertFalse(new Proxies(List.of(AddressRange.parse("192.168.1.128/25"))).believes("192.168.1.100"));
        assertFalse(ours.believes(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gateway", "10.0.0.256", "10.0.0", "10.0.0.0/33", "10.0.0.0/x", "fe80::/129", ":::"})
    void whatIsNoAddressIsSaidSo(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(text));
    }
}
