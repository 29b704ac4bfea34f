package jp.shunin.registry.api.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The pages of the jobs")
class JobPagesTest {

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    JobPagesTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("show a rebuild from its start to its end, started once however often the form is sent")
    void rebuild() {
        register.register("45");
        try (Visitor operator = Visitor.signedIn(port, "operator")) {
            Seen all = operator.get("/jobs");
            assertThat(all.shown().select(".answer .say").text()).isNotEmpty();
            Seen started = operator.submit(all, Map.of("readModel", "EXPIRIES"));
            Seen again = operator.submit(all, Map.of("readModel", "EXPIRIES"));
            assertThat(started.path()).startsWith("/jobs/").isEqualTo(again.path());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> operator.get(started.path())
                            .page()
                            .select("#progress[hx-get]")
                            .isEmpty());

            assertThat(operator.get(started.path()).shown().select("#progress").text())
                    .contains("完了", "100%");
            Seen part = operator.getPart(started.path() + "/progress");
            assertThat(part.response().headers().firstValue("HX-Refresh")).hasValue("true");
            assertThat(operator.get("/jobs").page().select("#now table").text()).contains("特例措置の対象", "operator");
            assertThat(operator.post(started.path() + "/cancellation", token(started))
                            .status())
                    .isEqualTo(409);
        }
    }

    private static Map<String, String> token(Seen seen) {
        return Map.of("_csrf", seen.page().expectFirst("input[name=_csrf]").val());
    }

    @Test
    @DisplayName("are the operator's and the auditor's, who starts nothing; jobs of others are not shown to officers")
    void refused() {
        try (Visitor operator = Visitor.signedIn(port, "operator");
                Visitor auditor = Visitor.signedIn(port, "auditor");
                Visitor officer = Visitor.signedIn(port, "officer-45");
                Visitor stranger = new Visitor(port)) {
            Seen all = auditor.get("/jobs");
            assertThat(all.shown().select("select[name=readModel]")).isEmpty();
            assertThat(auditor.post("/jobs/rebuilds", token(all)).status()).isEqualTo(403);
            Seen mine = operator.get("/jobs");
            String job = operator.submit(mine, Map.of("readModel", "REMOVALS")).path();
            assertThat(officer.get("/jobs").status()).isEqualTo(403);
            assertThat(officer.get(job).status()).isEqualTo(403);
            assertThat(auditor.get(job).status()).isEqualTo(200);
            assertThat(operator.get("/jobs/00000000-0000-0000-0000-000000000000")
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.get("/jobs").page().select("input[type=password]"))
                    .hasSize(1);
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            operator.get(job).page().select("#progress[hx-get]").isEmpty());
        }
    }
}
