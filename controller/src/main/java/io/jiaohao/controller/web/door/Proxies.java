// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.jiaohao.controller.web.rooms.AddressRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whom to believe when they say for whom they ask: a proxy on this very machine, and those of {@code [http] trustedProxies}. Each proxy
 * writes the address it saw at the end of the list, so the list is read from its end, up to the first hop that is none of ours;
 * whatever stands before it anybody may have written. Pure.
 */
public final class Proxies {
    /** {@code for=192.0.2.60}, {@code for="[2001:db8::1]:4711"} (RFC 7239, section 6). */
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^;\"]*)\"?");
    /** {@code 192.0.2.60:4711} or {@code [2001:db8::1]:4711}. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::\\d+)?|(\\d[\\d.]*):\\d+");

    /** What RFC 7239, section 6.2, calls a sender whom nobody knows. */
    private static final String NOBODY = "unknown";

    private final List<AddressRange> trusted;

    public Proxies(List<AddressRange> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** Whether what an address says of others is believed. */
    public boolean believes(String address) {
        return Sender.isThisMachine(address)
                || AddressRange.address(address)
                        .filter(known -> trusted.stream().anyMatch(range -> range.contains(known)))
                        .isPresent();
    }

    /**
     * Who asks.
     *
     * @param peer the other end of the connection
     * @param forwardedFor every {@code X-Forwarded-For}, in order
     * @param forwarded every {@code Forwarded}, in order
     */
    String sender(String peer, List<String> forwardedFor, List<String> forwarded) {
        if (!believes(peer)) {
            return peer;
        }
        var old = hops(forwardedFor);
        var standard = hops(forwarded).stream().map(Proxies::named).toList();
        if (forwarded.isEmpty()) {
            return last(peer, old);
        }
        if (forwardedFor.isEmpty()) {
            return last(peer, standard);
        }
        // a proxy writes one of them, and the other may be its client's: two that differ are believed neither
        var one = last(peer, old);
        return one.equals(last(peer, standard)) ? one : unnamed(peer);
    }

    private String last(String peer, List<String> hops) {
        var sender = peer;
        for (var n = hops.size() - 1; n >= 0 && believes(sender); n--) {
            var hop = bare(hops.get(n));
            // another machine's loopback is not this machine, and "unknown" is nobody
            var usable =
                    AddressRange.address(hop).isPresent() && (Sender.isThisMachine(peer) || !Sender.isThisMachine(hop));
            if (!usable) {
                return unnamed(sender);
            }
            sender = hop;
        }
        return sender;
    }

    /** Whom a proxy does not name is its own address, and nobody where that is this machine, to which doors are open. */
    private static String unnamed(String proxy) {
        return Sender.isThisMachine(proxy) ? NOBODY : proxy;
    }

    private static List<String> hops(List<String> headers) {
        var hops = new ArrayList<String>();
        headers.forEach(header ->
                Arrays.stream(header.split(",", -1)).map(String::strip).forEach(hops::add));
        return hops;
    }

    private static String named(String element) {
        var found = FOR.matcher(element);
        return found.find() ? found.group(1).strip() : "";
    }

    private static String bare(String hop) {
        var found = WITH_PORT.matcher(hop);
        if (!found.matches()) {
            return hop;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
