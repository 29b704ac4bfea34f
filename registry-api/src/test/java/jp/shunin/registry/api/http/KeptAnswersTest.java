package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.idempotencyKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("Kept answers")
@RunningRegistry
class KeptAnswersTest {

    private final RegisterClient register;
    private final KeptAnswers answers;
    private final JdbcClient sql;

    @Autowired
    KeptAnswersTest(RestTestClient http, KeptAnswers answers, JdbcClient sql) {
        this.register = new RegisterClient(http);
        this.answers = answers;
        this.sql = sql;
    }

    @Test
    @DisplayName("are forgotten when they are older than 30 days, and not before")
    void forgotten() {
        String old = answeredDaysAgo(31);
        String young = answeredDaysAgo(29);

        answers.forgetOld();

        assertThat(isKept(old)).isFalse();
        assertThat(isKept(young)).isTrue();
    }

    private String answeredDaysAgo(int days) {
        String key = UUID.randomUUID().toString();
        register.post("/api/v1/care-managers", RegisterClient.registration("13"), idempotencyKey(key))
                .isRecorded();
        sql.sql("update command_answer set answered_at = answered_at - make_interval(days => ?) where"
                        + " idempotency_key = ?")
                .params(days, key)
                .update();
        return key;
    }

    private boolean isKept(String key) {
        return sql.sql("select exists (select from command_answer where idempotency_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }
}
