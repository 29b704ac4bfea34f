package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.inLanguage;
import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("A command with fields that are missing, too long or negative")
@RunningRegistry
class InvalidFieldsTest {

    private final RegisterClient register;

    @Autowired
    InvalidFieldsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @DisplayName("is refused with a pointer to each field that is required")
    @CsvSource({
        "cards, issuedOn",
        "card-renewals, renewedOn",
        "card-reissues, reissuedOn",
        "card-reissues, cause",
        "course-completions, course",
        "course-completions, edition",
        "course-completions, completedOn",
        "course-completions, certificateNumber",
        "course-completions, heldBy",
        "course-completions/1/invalidation, invalidatedOn",
        "course-completions/1/invalidation, reason",
        "transfers, to",
        "transfers, transferredOn",
        "validity-extensions, measureId",
        "particulars, changedOn",
        "particulars, person",
        "prohibitions, from",
        "prohibitions, through",
        "removal, removedOn",
        "removal, cause"
    })
    void required(String what, String field) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post(what, "{}"))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/" + field, "REQUIRED");
        person.unchangedBy(p -> p.post(what, "{\"%s\": null}".formatted(field)))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/" + field, "REQUIRED");
    }

    @Test
    @DisplayName("is refused with a pointer into the person and into each subject")
    void nested() {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("particulars", """
            {"changedOn": "2017-01-01", "person": %s}\
            """.formatted(RegisterClient.person(" ", "太郎"))))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/person/familyName", "REQUIRED");
        person.unchangedBy(p -> p.post("course-completions", """
            {"subjects": [{"subjectNo": 1, "attendedOn": "2017-01-01", "hours": -1, "heldBy": "13"}, null]}\
            """))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/subjects/0/hours", "NEGATIVE")
                .pointsTo("/subjects/1", "REQUIRED");
    }

    @ParameterizedTest
    @DisplayName("is refused where the hours of a subject have more digits than hours have")
    @ValueSource(strings = {"1000", "1e999999999", "1e-999999999", "0.001"})
    void hours(String hours) {
        register.register()
                .unchangedBy(p -> p.post("course-completions", """
                    {"course": "CHIEF", "edition": "H28", "completedOn": "2023-02-01", "certificateNumber": "1", "heldBy": "13",
                     "subjects": [{"subjectNo": 1, "attendedOn": "2023-01-10", "hours": %s, "heldBy": "13"}]}\
                    """.formatted(hours)))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/subjects/0/hours", "TOO_MANY_DIGITS");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("says how long a text may be, in the language asked for")
    @CsvSource({"en, At most 200 characters.", "ja, 200 文字以内で記してください。"})
    void tooLong(String language, String words) {
        String name = "江".repeat(201);
        String body = "{\"changedOn\": \"2017-01-01\", \"person\": %s}".formatted(RegisterClient.person(name, "太郎"));

        var answer = register.register().post("particulars", body, inLanguage(language));

        answer.isProblem(422, "INVALID_FIELDS").pointsTo("/person/familyName", "TOO_LONG");
        assertThat(answer.text("/errors/0/detail")).isEqualTo(words);
    }

    @Test
    @DisplayName("is refused where its note is longer than 2,000 characters, and taken with one of 2,000")
    void note() {
        Registered person = register.register();
        String body = "{\"issuedOn\": \"2016-06-01\", \"note\": \"%s\"}";

        person.unchangedBy(p -> p.post("cards", body.formatted("n".repeat(2_001))))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/note", "TOO_LONG");
        person.post("cards", body.formatted("n".repeat(2_000))).isRecorded();
    }

    @Test
    @DisplayName("is refused where a measure covers nothing or extends nothing")
    void emptyMeasure() {
        register.post("/api/v1/special-measures", Measures.SOUND.replace("[\"CARD\"]", "[]"))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/covers", "REQUIRED");
        register.post("/api/v1/special-measures", Measures.with("2021-05-01", "2021-05-31", ""))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/extensions", "REQUIRED");
    }
}
