package jp.shunin.registry.api.webhook;

import java.net.InetAddress;

/** A block of addresses: those that agree with the first in so many bits. */
@SuppressWarnings("ArrayRecordComponent")
record AddressBlock(byte[] first, int bits) {

    /** Reads the usual form, such as {@code 10.0.0.0/8}. */
    static AddressBlock of(String text) {
        String[] parts = text.split("/", -1);
        return new AddressBlock(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((address[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
