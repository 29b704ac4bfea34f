package jp.shunin.registry.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("Who somebody is, over HTTP")
class ForgettingTest {

    private static final String FORGET = "{\"forgottenOn\": \"2025-04-01\", \"basis\": \"消去第1号\"}";

    private final RegisterClient register;
    private final JdbcClient sql;

    @Autowired
    ForgettingTest(RestTestClient http, DataSource dataSource) {
        this.register = new RegisterClient(http);
        this.sql = JdbcClient.create(dataSource);
    }

    @Test
    @DisplayName("is told to officers, and lies in no table, not even in the answers that are kept for a key")
    void nowhere() {
        Registered person = planted("薬袋", "ミナイ");

        assertThat(register.get(person.path()).body()).contains("薬袋");
        assertThat(register.get("/api/v1/care-managers?kana=みない").body()).contains("薬袋", person.number());
        for (String table : tables()) {
            List<String> rows = sql.sql("select answer::text from " + table + " answer")
                    .query(String.class)
                    .list();
            assertThat(rows).as(table).noneMatch(row -> row.contains("薬袋") || row.contains(hex("薬袋")));
        }
    }

    @Test
    @DisplayName("is forgotten everywhere at once, and the history, the standing and the feed go on")
    void forgotten() {
        Registered person = planted("鴨脚", "イチョウ").withCard("2016-06-01");
        person.post("forgetting", FORGET).isRefused(409, "STILL_REGISTERED", "X-1");
        person.post("removal", "{\"removedOn\": \"2025-04-01\", \"cause\": \"REQUEST\"}")
                .isRecorded();
        assertThat(register.get(person.path() + "/history").body()).contains("鴨脚");

        person.post("forgetting", FORGET).isRecordedAs("PersonForgotten");

        assertThat(register.get(person.path())
                        .hasStatus(200)
                        .json()
                        .at("/person")
                        .isNull())
                .isTrue();
        String history = register.get(person.path() + "/history").hasStatus(200).body();
        assertThat(history)
                .contains("PersonForgotten", "消去第1号", "\"person\":null")
                .doesNotContain("鴨脚");
        assertThat(register.get("/api/v1/care-managers?kana=イチョウ").body()).doesNotContain(person.number());
        assertThat(register.get("/api/v1/care-managers?number=" + person.number())
                        .json()
                        .findValues("person"))
                .allSatisfy(told -> assertThat(told.isNull()).isTrue())
                .hasSize(1);
        assertThat(register.get(person.path() + "/standing?on=2017-01-01")
                        .json()
                        .at("/careManager/valid")
                        .asBoolean())
                .isTrue();
        assertThat(register.get("/api/v1/events?after=0&limit=1000&registrationNumber=" + person.number())
                        .body())
                .contains("PersonForgotten");
    }

    @Test
    @DisplayName("is shown as 消去済み in the files of rosters, once forgotten")
    void files() {
        Registered person = planted("四月朔日", "ワタヌキ").withCard("2016-06-01");
        person.post("removal", "{\"removedOn\": \"2025-04-01\", \"cause\": \"REQUEST\"}")
                .isRecorded();
        person.post("forgetting", FORGET).isRecorded();

        String roster = register.get(
                        "/api/v1/rosters/care-managers?prefecture=13&on=2017-01-01",
                        headers -> headers.set("Accept", "text/csv"))
                .body();

        assertThat(roster.lines().filter(line -> line.contains(person.number())))
                .singleElement()
                .asString()
                .contains("消去済み");
    }

    private Registered planted(String familyName, String kana) {
        String body =
                RegisterClient.registration("13").replace("江戸", familyName).replace("エド", kana);
        String number = register.post(
                        "/api/v1/care-managers", body, RegisterClient.idempotencyKey("planted-" + kana.hashCode()))
                .isRecorded()
                .text("/registrationNumber");
        return new Registered(register, number);
    }

    private List<String> tables() {
        return sql.sql("select tablename from pg_tables where schemaname = 'public' and tablename <>"
                        + " 'flyway_schema_history'")
                .query(String.class)
                .list();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
