package jp.shunin.registry.api.runtime;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("The health of the registry shows whether the read models follow the journal")
@RunningRegistry
@TestPropertySource(properties = "own.context=this test spoils its journal")
@DirtiesContext
class ProjectionsHealthTest {

    private static final String POISON = """
        insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
            recorded_at, payload, metadata)
        values (journal_ticket(0), 'CareManager', '13059009', 0, 'poison', 'Nonsense', 1, now(), '{}', '{}')
        """;

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient sql;

    @Test
    @DisplayName("up while they do; degraded, without details, when an event cannot be read")
    void degraded() {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> expect("UP"));

        sql.sql(POISON).update();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> expect("DEGRADED"));
    }

    private void expect(String status) {
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.components.projections.status")
                .isEqualTo(status)
                .jsonPath("$.components.projections.details")
                .doesNotExist();
    }
}
