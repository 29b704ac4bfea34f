package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RunningRegistry
@DisplayName("Who sees whose personal data is recorded")
class PersonalDataReadsTest {

    private static final String READS = "/api/v1/personal-data-reads";

    private final RegisterClient register;

    @Autowired
    PersonalDataReadsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("with account, moment, question and ground, by every way on which a name is shown")
    void recorded() {
        Registered person = register.register("29").withCard("2016-06-01");
        String number = person.number();
        register.get(person.path(), headers -> headers.set("X-Access-Ground", "audit 1"))
                .hasStatus(200);
        register.get(person.path() + "/history?ground=audit+2").hasStatus(200);
        register.get("/api/v1/care-managers?name=江戸&number=" + number).hasStatus(200);
        register.get("/api/v1/rosters/care-managers?prefecture=29&on=2017-01-01")
                .hasStatus(200);
        register.get(
                        "/api/v1/rosters/care-managers?prefecture=29&on=2017-01-01",
                        headers -> headers.set("Accept", "text/csv"))
                .hasStatus(200);
        register.get(person.path() + "/standing?on=2017-01-01").hasStatus(200);

        await().untilAsserted(() -> assertThat(readsOf(number)).hasSize(5));
        assertThat(readsOf(number).stream().map(read -> read.at("/what").asString()))
                .containsExactly(
                        "GET " + person.path(),
                        "GET " + person.path() + "/history",
                        "GET /api/v1/care-managers",
                        "GET /api/v1/rosters/care-managers",
                        "GET /api/v1/rosters/care-managers");
        assertThat(readsOf(number).getFirst().at("/account").asString()).isEqualTo("tester");
        assertThat(readsOf(number).stream().map(read -> read.at("/ground").asString(null)))
                .startsWith("audit 1", "audit 2", null);
    }

    @Test
    @DisplayName("and an auditor finds it by account and day, page by page")
    void found() {
        Registered person = register.register("30");
        register.get(person.path()).hasStatus(200);
        register.get(person.path()).hasStatus(200);
        await().untilAsserted(() -> assertThat(readsOf(person.number())).hasSize(2));
        String his = READS + "?registrationNumber=" + person.number();

        assertThat(reads(his + "&account=tester&from=2020-01-01&through=9999-12-30"))
                .hasSize(2);
        assertThat(reads(his + "&account=another")).isEmpty();
        assertThat(reads(his + "&through=2020-01-01")).isEmpty();
        String next = register.get(his + "&limit=1").hasStatus(200).text("/next");
        assertThat(reads(his + "&limit=1&cursor=" + next)).hasSize(1);
        register.get(READS + "?cursor=x").hasStatus(400);
    }

    private List<JsonNode> readsOf(String number) {
        return reads(READS + "?registrationNumber=" + number);
    }

    private List<JsonNode> reads(String path) {
        return register.get(path)
                .hasStatus(200)
                .json()
                .at("/reads")
                .valueStream()
                .toList();
    }
}
