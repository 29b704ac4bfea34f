package jp.shunin.registry.bench.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Webhooks from the newest event on, and the one server that they call. Each has an address of its own on loopback, as
 * subscribers have: the registry limits the connections to an address.
 */
final class Webhooks implements AutoCloseable {

    private static final String CHALLENGE = "{\"challenge\"";

    private final Account subscriber;
    private final Arrivals arrivals;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final List<String> created = new ArrayList<>();

    Webhooks(Account subscriber, Arrivals arrivals) throws IOException {
        this.subscriber = subscriber;
        this.arrivals = arrivals;
        server = HttpServer.create(new InetSocketAddress(0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    void create(int webhooks) throws IOException, InterruptedException {
        for (int i = 1; i <= webhooks; i++) {
            create("http://127.0.0.%d:%d/".formatted(i, server.getAddress().getPort()));
        }
    }

    private void create(String url) throws IOException, InterruptedException {
        String path = subscriber
                .post("/api/v1/webhooks", "{\"url\": \"%s\", \"after\": \"latest\"}".formatted(url))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        created.add(path);
        subscriber.post(path + "/verification", "{}");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int challenge = body.indexOf(CHALLENGE);
            if (challenge < 0) {
                arrivals.add(body);
                exchange.sendResponseHeaders(204, -1);
            } else {
                byte[] repeated = body.substring(challenge, body.indexOf('}', challenge) + 1)
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, repeated.length);
                exchange.getResponseBody().write(repeated);
            }
        }
    }

    void delete() throws IOException, InterruptedException {
        for (String path : created) {
            subscriber.delete(path);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
