package jp.shunin.registry.api.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Keeps the register from being sent to call addresses that the subscriber could not reach but the register can (SSRF).
 * It stands where names become addresses, at each connection: a name that meant a public address when the webhook was
 * made, and means another now, is not called. An address is allowed unless IANA has set it apart.
 */
final class AddressGuard implements DnsResolver {

    /** The special-purpose registries of IANA (RFC 6890 and its successors), and multicast. */
    private static final List<AddressBlock> SET_APART = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(AddressBlock::of)
            .toList();

    /** Of IPv6 only what is global unicast is not set apart as a whole. */
    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> SET_APART_OF_GLOBAL = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(AddressBlock::of)
            .toList();

    /** An IPv4 address in the clothes of IPv6, for networks that have no IPv4 (NAT64). */
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

    private static final int IPV4_BYTES = 4;

    private final boolean allowPrivate;

    AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** @throws ForbiddenAddressException if one of the addresses must not be called */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!allowPrivate && !isPublic(address)) {
                throw new ForbiddenAddressException(host, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress(); // IPv4 in IPv6 (::ffff:0:0/96) is IPv4 to Java already.
        if (bytes.length == IPV4_BYTES) {
            return isInNone(SET_APART, bytes);
        }
        if (NAT64.contains(bytes)) {
            return isInNone(SET_APART, Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        }
        return GLOBAL_UNICAST.contains(bytes) && isInNone(SET_APART_OF_GLOBAL, bytes);
    }

    private static boolean isInNone(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream().noneMatch(block -> block.contains(address));
    }
}
