package jp.shunin.registry.api.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A name that stands for an address that must not be called. The address is not told to the subscriber. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private final transient InetAddress address;

    ForbiddenAddressException(String host, InetAddress address) {
        super("the address of " + host + " is not one that may be called");
        this.address = address;
    }

    InetAddress address() {
        return address;
    }
}
