package jp.shunin.registry.api.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint on this machine, with a path for each test. It repeats challenges, and answers 204 if not told otherwise. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Answer TAKEN = new Answer(204, Map.of(), "");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Map<String, List<Message>> received = new ConcurrentHashMap<>();
    private final Map<String, Function<Message, Answer>> answers = new ConcurrentHashMap<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A message that came. */
    record Message(Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        /** The headers of Standard Webhooks as a JSON object. */
        JsonNode webhookHeaders() {
            var told = JSON.createObjectNode();
            List.of("webhook-id", "webhook-timestamp", "webhook-signature")
                    .forEach(name -> told.put(name, header(name)));
            return told;
        }

        HttpHeaders httpHeaders() {
            return HttpHeaders.of(headers, (_, _) -> true);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String name() {
            return json().at("/data/name").asString();
        }

        String subject() {
            return json().at("/subject").asString();
        }

        boolean isChallenge() {
            return json().at("/type").asString().equals(Verification.TYPE);
        }
    }

    /** What to answer. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Has a path answer so from now on, challenges included. */
    void answer(String path, Function<Message, @Nullable Answer> answer) {
        answers.put(path, message -> {
            Answer told = answer.apply(message);
            return told == null ? usual(message) : told;
        });
    }

    /** The messages about events that came to a path, in their order. */
    List<Message> events(String path) {
        return received.getOrDefault(path, List.of()).stream()
                .filter(message -> !message.isChallenge())
                .toList();
    }

    /** The first challenge that came to a path. */
    Message challenge(String path) {
        return received.getOrDefault(path, List.of()).stream()
                .filter(Message::isChallenge)
                .findFirst()
                .orElseThrow();
    }

    List<String> names(String path) {
        return events(path).stream().map(Message::name).toList();
    }

    private static Answer usual(Message message) {
        return message.isChallenge()
                ? new Answer(200, Map.of(), message.json().at("/data").toString())
                : TAKEN;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Message message = new Message(Map.copyOf(exchange.getRequestHeaders()), body);
            received.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>()).add(message);
            Answer answer = answers.getOrDefault(path, Receiver::usual).apply(message);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
