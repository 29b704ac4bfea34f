package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningRegistry
@DisplayName("A file whose making fails")
class BrokenOffTest {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LINES = 5_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Bearer bearer;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void madeUpCompletions() {
        sql.sql("""
            insert into person_index (registration_number, version, prefecture, person)
            select '46' || to_char(900000 + n, 'FM000000'), 1, '46', '{"familyName": "江戸", "givenName": "' || md5(n::text)
                || '", "familyNameKana": "エド", "givenNameKana": "タロウ", "dateOfBirth": "1980-01-02"}'
            from generate_series(1, ?) n\
            """).param(LINES).update();
        sql.sql("""
            insert into course_completion
            select '46' || to_char(900000 + n, 'FM000000'), md5(n::text), md5(n::text), 'CHIEF', 'H28', '1990-05-01', 1990, '46',
                true
            from generate_series(1, ?) n\
            """).param(LINES).update();
    }

    @AfterEach
    void away() {
        sql.sql("delete from course_completion where fiscal_year = 1990").update();
        sql.sql("delete from person_index where registration_number like '469%'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", EXCEL})
    @DisplayName("when a part has been sent is broken off: nobody can take the part for the whole")
    void inTheMiddle(String form) throws Exception {
        assertThat(get(form).statusCode()).as("unbroken").isEqualTo(200);

        breakLine(LINES);

        assertThatThrownBy(() -> get(form)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/csv;charset=windows-31j", EXCEL})
    @DisplayName("before anything has been sent is a problem, and no file")
    void atTheBeginning(String form) throws Exception {
        breakLine(1);

        HttpResponse<String> answer = get(form);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    private void breakLine(int line) {
        int broken = sql.sql("update course_completion set edition = 'NONE'"
                        + " where registration_number = '46' || to_char(900000 + ?, 'FM000000')")
                .param(line)
                .update();
        assertThat(broken).isOne();
    }

    private HttpResponse<String> get(String form) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port
                                    + "/api/v1/rosters/completions?prefecture=46&course=CHIEF&fiscalYear=1990"))
                            .header("Authorization", bearer.header())
                            .header("Accept", form)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
