package jp.shunin.registry.api.runtime;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at start where the registry can be reached, and how far it may be trusted there. */
@Component
final class ListeningNotice {

    private static final Logger log = LoggerFactory.getLogger(ListeningNotice.class);

    private final @Nullable InetAddress address;

    ListeningNotice(@Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.address = address;
    }

    @EventListener
    void onStart(WebServerInitializedEvent event) {
        int port = event.getWebServer().getPort();
        if (address != null && address.isLoopbackAddress()) {
            log.info(
                    "Listening on http://{}:{}; there are no accounts yet, so on loopback only",
                    address instanceof Inet6Address
                            ? "[%s]".formatted(address.getHostAddress())
                            : address.getHostAddress(),
                    port);
        } else {
            log.warn(
                    "LISTENING BEYOND LOOPBACK, ON {} PORT {}, WITHOUT ACCOUNTS: whoever reaches this port can read"
                            + " and change the register. Leave server.address at 127.0.0.1 unless something in front"
                            + " of the registry keeps others out.",
                    address == null ? "ALL ADDRESSES" : address.getHostAddress(),
                    port);
        }
    }
}
