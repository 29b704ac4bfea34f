package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("When another node has issued a card of which this one knows nothing yet")
@RunningRegistry
class AnotherNodeTest {

    /** What another node's command appends, taken from a person of the same life. */
    private static final String APPENDED_ELSEWHERE = """
        insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
            recorded_at, payload, metadata)
        select journal_ticket(0), entry_type, :to, entry_sequence, gen_random_uuid()::text, name, revision, recorded_at,
            convert_to(replace(convert_from(payload, 'UTF8'), :from, :to), 'UTF8'), metadata
        from journal_event where entry_id = :from and name = 'CardIssued'
        """;

    private final RegisterClient register;
    private final JdbcClient sql;

    @Autowired
    AnotherNodeTest(RestTestClient http, JdbcClient sql) {
        this.register = new RegisterClient(http);
        this.sql = sql;
    }

    @Test
    @DisplayName("a reissue of it is not refused for want of a card")
    void notRefusedOnOldState() {
        Registered person = withACardFromElsewhere();

        person.post("card-reissues", "{\"reissuedOn\": \"2017-01-01\", \"cause\": \"LOST\"}")
                .isRecordedAs("CardReissued");

        assertThat(person.version()).isEqualTo(3);
    }

    @Test
    @DisplayName("a second one is refused by the rule, and not recorded beside it")
    void notRecordedOnOldState() {
        Registered person = withACardFromElsewhere();

        person.post("cards", "{\"issuedOn\": \"2016-06-01\"}").hasStatus(409);

        assertThat(person.version()).isEqualTo(2);
    }

    private Registered withACardFromElsewhere() {
        Registered person = register.register();
        Registered alike = register.register().withCard("2016-06-01");
        sql.sql(APPENDED_ELSEWHERE)
                .param("from", alike.number())
                .param("to", person.number())
                .update();
        return person;
    }
}
