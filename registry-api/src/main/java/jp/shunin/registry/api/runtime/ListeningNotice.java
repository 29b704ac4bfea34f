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

/** Says at start where the registry can be reached. Who may come in there is settled before. */
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
                    "Listening on http://{}:{}, on loopback only",
                    address instanceof Inet6Address
                            ? "[%s]".formatted(address.getHostAddress())
                            : address.getHostAddress(),
                    port);
        } else {
            log.info(
                    "Listening beyond loopback, on {} port {}: let it be reached through TLS only, for whoever sees a"
                            + " token can use it",
                    address == null ? "all addresses" : address.getHostAddress(),
                    port);
        }
    }
}
