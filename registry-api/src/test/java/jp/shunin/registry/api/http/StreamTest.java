package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.api.feed.FeedSettings;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("Q-7: the feed, streamed")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StreamTest {

    private final RegisterClient register;
    private final EventFeed feed;
    private final FeedParameters parameters;
    private final int port;
    private JournalPosition start = JournalPosition.BEGINNING;

    @Autowired
    private Bearer bearer;

    @Autowired
    StreamTest(RestTestClient http, EventFeed feed, FeedParameters parameters, @LocalServerPort int port) {
        this.register = new RegisterClient(http);
        this.feed = feed;
        this.parameters = parameters;
        this.port = port;
    }

    @BeforeEach
    void remember() {
        start = feed.head();
    }

    @Test
    @DisplayName(
            "sends what was recorded, then what is being recorded, and goes on by Last-Event-ID: no event is missing,"
                    + " none comes twice")
    void historyThenLive() throws Exception {
        register.register();
        List<String> ids = new ArrayList<>();
        try (InputStream stream = open("?cursor=" + start, null)) {
            ids.addAll(ids(stream, 1));
            register.register();
            register.register();
            ids.addAll(ids(stream, 1));
        }
        register.register();
        try (InputStream stream = open("?cursor=" + start, ids.getLast())) {
            ids.addAll(ids(stream, 2));
        }

        Answer pulled = register.get("/api/v1/events?after=" + start).hasStatus(200);
        assertThat(pulled.json()
                        .valueStream()
                        .map(event -> event.at("/position").asString()))
                .startsWith(ids.toArray(String[]::new));
        assertThat(ids).hasSize(4);
    }

    @Test
    @DisplayName("beats while it is silent, and tells the position up to which the filter has left all out")
    void heartbeat() throws Exception {
        register.register();
        JournalPosition end = await().until(feed::head, head -> !head.equals(start));
        var sent = new ByteArrayOutputStream();
        FeedFilter nothing = FeedFilter.of(List.of("RegistrationRemoved"), List.of(), List.of());
        Thread sending = send(new EventStream(sent, start, nothing), Duration.ofMillis(20));

        await().until(() -> text(sent).split(": heartbeat", -1).length > 3);

        sending.interrupt();
        sending.join();
        assertThat(text(sent))
                .contains(": heartbeat\nid: " + end + "\n\n: heartbeat\n\n")
                .doesNotContain("data:");
    }

    @Test
    @DisplayName("reads on only when the client has taken what was sent")
    void slowClient() throws Exception {
        for (int i = 0; i < 12; i++) {
            register.register();
        }
        await().until(() -> register.get("/api/v1/events?after=" + start).json().size() >= 12);
        try (var client = new PipedInputStream(1_024);
                var out = new PipedOutputStream(client)) {
            EventStream stream = new EventStream(out, start, FeedFilter.OPEN);
            Thread sending = send(stream, Duration.ofSeconds(5));

            await().until(() -> client.available() == 1_024);
            assertThat(stream.reached()).isEqualTo(start);
            assertThat(ids(client, 12)).hasSize(12);
            await().until(() -> !stream.reached().equals(start));

            sending.interrupt();
            sending.join();
        }
    }

    @Test
    @DisplayName("one stream too many is told to come later")
    void tooMany() {
        var none = new FeedSettings(Duration.ofSeconds(1), 0, Duration.ofMillis(1), 1, 1);
        RestTestClient full = RestTestClient.bindToController(new StreamDoor(feed, parameters, none))
                .configureServer(server -> server.setControllerAdvice(new Problems()))
                .build();

        Answer answer = new RegisterClient(full).get("/api/v1/events/stream");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("TOO_MANY_STREAMS");
        assertThat(answer.headers().getFirst("Retry-After")).isNotBlank();
    }

    private Thread send(EventStream stream, Duration heartbeat) {
        return Thread.ofVirtual().start(() -> {
            try {
                stream.send(feed, heartbeat);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private InputStream open(String query, @Nullable String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/events/stream" + query))
                .header("Authorization", bearer.header());
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return answer.body();
    }

    /** The ids of the next events of a stream. */
    private static List<String> ids(InputStream stream, int events) throws IOException {
        List<String> ids = new ArrayList<>();
        String id = "";
        while (ids.size() < events) {
            String line = line(stream);
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                assertThat(line).contains("\"position\":\"" + id + "\"");
                ids.add(id);
            }
        }
        return ids;
    }

    private static String line(InputStream stream) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = stream.read(); next != '\n'; next = stream.read()) {
            assertThat(next).as("the stream goes on after %s", text(line)).isNotEqualTo(-1);
            line.write(next);
        }
        return text(line);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
