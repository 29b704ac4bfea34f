package jp.shunin.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("The registry, started without a database of its own")
@RunningRegistry
class RegistryApplicationTest {

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Test
    @DisplayName("tells anyone that it is up, and its database with it, and no details")
    void health() {
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components.db.status")
                .isEqualTo("UP")
                .jsonPath("$.components.db.details")
                .doesNotExist();
    }

    @ParameterizedTest
    @DisplayName("opens none of the other windows into its inside")
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/metrics", "/actuator/loggers"})
    void otherActuatorEndpointsAreClosed(String path) {
        http.get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    @DisplayName("answers what it does not know with problem details (RFC 9457)")
    void problemDetails() {
        http.get()
                .uri("/api/v1/no-such-thing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(404)
                .jsonPath("$.instance")
                .isEqualTo("/api/v1/no-such-thing");
    }

    @ParameterizedTest
    @DisplayName("keeps what it has confirmed: its PostgreSQL runs with durability on")
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void databaseIsDurable(String setting) {
        assertThat(sql.sql("SHOW " + setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    @DisplayName("has had its tables brought up to date")
    void migrated() {
        assertThat(sql.sql("SELECT to_regclass('flyway_schema_history') IS NOT NULL")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @DisplayName("answers each request on a virtual thread")
    void virtualThreads() throws Exception {
        var tomcat = (TomcatWebServer) Objects.requireNonNull(application.getWebServer());
        var answeredOn = new CompletableFuture<Thread>();

        tomcat.getTomcat()
                .getConnector()
                .getProtocolHandler()
                .getExecutor()
                .execute(() -> answeredOn.complete(Thread.currentThread()));

        assertThat(answeredOn.get(10, TimeUnit.SECONDS).isVirtual()).isTrue();
    }

    @Test
    @DisplayName("counts its days in Japan")
    void clockIsInJapan() {
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
