package jp.shunin.registry.api.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.shunin.registry.api.RegistryApplication;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.PlainClient;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A registry started as a newcomer starts it, asked over HTTP. */
final class StartedRegistry implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final RestTestClient http;

    private StartedRegistry(ConfigurableApplicationContext application) {
        this.application = application;
        this.http = PlainClient.of(
                "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port"),
                Bearer.of(application.getEnvironment()));
    }

    static StartedRegistry in(Path dataDirectory, String... settings) {
        Stream<String> always = Stream.of("--server.port=0", "--registry.data-dir=" + dataDirectory);
        return new StartedRegistry(SpringApplication.run(
                RegistryApplication.class,
                Stream.concat(always, Stream.of(settings)).toArray(String[]::new)));
    }

    /** The answer to a question that must be answered. */
    JsonNode ask(String path) {
        return Objects.requireNonNull(http.get()
                .uri("/api/v1" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** The ids of all events of the register. */
    List<String> events() {
        return ask("/events?limit=1000")
                .valueStream()
                .map(event -> event.path("id").stringValue())
                .toList();
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
