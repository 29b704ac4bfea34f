package jp.shunin.registry.api.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Which requests come from one client. */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** An IPv4 address; of IPv6 the first 64 bits, for a client has all addresses of its network. */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
