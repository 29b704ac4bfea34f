package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.inLanguage;
import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("A value that is well-formed and cannot be")
@RunningRegistry
class ImpossibleValuesTest {

    private static final String CARE_MANAGERS = "/api/v1/care-managers";
    private static final String MEASURES = "/api/v1/special-measures";

    private final RegisterClient register;

    @Autowired
    ImpossibleValuesTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @ParameterizedTest(name = "{1} in place of {0}")
    @DisplayName("is refused with a pointer to it in a registration")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "2016-05-20"     | "2016-02-30"   | /registeredOn                 | DATE_DOES_NOT_EXIST
        "2016-05-20"     | "2015-02-29"   | /registeredOn                 | DATE_DOES_NOT_EXIST
        "1980-01-02"     | "1980-13-01"   | /person/dateOfBirth           | DATE_DOES_NOT_EXIST
        "13"             | "48"           | /prefecture                   | UNKNOWN_VALUE
        "13"             | "00"           | /prefecture                   | UNKNOWN_VALUE
        """)
    void registration(String good, String bad, String pointer, String code) {
        String body = RegisterClient.registration("13");
        assertThat(body).contains(good);

        register.post(CARE_MANAGERS, body.replace(good, bad))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo(pointer, code);
    }

    @ParameterizedTest(name = "{1} to {0}")
    @DisplayName("is refused with a pointer to it in a command to an entry")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        cards              | {"issuedOn": "2023-02-30"}                                         | /issuedOn                  | DATE_DOES_NOT_EXIST
        card-reissues      | {"reissuedOn": "2020-01-01", "cause": "STOLEN"}                    | /cause                     | UNKNOWN_VALUE
        card-reissues      | {"reissuedOn": "2020-01-01", "cause": "lost"}                      | /cause                     | UNKNOWN_VALUE
        course-completions | {"course": "CHEF"}                                                 | /course                    | UNKNOWN_VALUE
        removal            | {"removedOn": "2020-01-01", "cause": "BOREDOM"}                    | /cause                     | UNKNOWN_VALUE
        course-completions | {"subjects": [{"attendedOn": "2023-02-29"}]}                       | /subjects/0/attendedOn     | DATE_DOES_NOT_EXIST
        transfers          | {"to": "99"}                                                       | /to                        | UNKNOWN_VALUE
        """)
    void command(String what, String body, String pointer, String code) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post(what, body))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo(pointer, code);
    }

    @Test
    @DisplayName("is refused with a pointer to it in a list")
    void measure() {
        register.post(MEASURES, Measures.SOUND.replace("\"CARD\"", "\"CARDS\""))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/covers/0", "UNKNOWN_VALUE");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @DisplayName("is named where it is a parameter")
    @CsvSource({
        "care-managers/{no}/standing?on=2023-02-30, on, DATE_DOES_NOT_EXIST",
        "care-managers/{no}/standing?from=2026-05-01&through=2026-06-31, through, DATE_DOES_NOT_EXIST",
        "public/standing/{no}?on=2023-02-30, on, DATE_DOES_NOT_EXIST",
        "care-managers?dateOfBirth=1980-02-30, dateOfBirth, DATE_DOES_NOT_EXIST",
        "care-managers/{no}/training?course=COOKING, course, UNKNOWN_VALUE",
        "care-managers/{no}/eligibility?course=COOKING, course, UNKNOWN_VALUE",
        "care-managers/{no}/eligibility?course=CHIEF&prefecture=48, prefecture, UNKNOWN_VALUE",
        "care-managers/{no}/eligibility?course=CHIEF&on=1999-12-31, on, IMPOSSIBLE_VALUE",
        "rosters/chiefs?prefecture=48, prefecture, UNKNOWN_VALUE",
        "rosters/chiefs?prefecture=13&on=2020-13-01, on, DATE_DOES_NOT_EXIST",
        "rosters/completions?prefecture=13&course=NONE&fiscalYear=2023, course, UNKNOWN_VALUE",
        "special-measures?prefecture=00, prefecture, UNKNOWN_VALUE",
        "transfers?prefecture=13&direction=UP, direction, UNKNOWN_VALUE",
        "transfers?prefecture=13&direction=IN&state=LOST, state, UNKNOWN_VALUE"
    })
    void parameter(String question, String parameter, String code) {
        String number = register.register().number();

        register.get("/api/v1/" + question.replace("{no}", number))
                .isProblem(422, "INVALID_FIELDS")
                .names(parameter, code);
    }

    @Test
    @DisplayName("is named in its place where it is in a line of many, and the others are answered")
    void line() {
        Answer answers = register.post(
                        "/api/v1/standings:batch",
                        "%s\n{\"registrationNumber\": \"13000002\", \"on\": \"2026-02-30\"}"
                                .formatted(register.register().number()),
                        headers -> headers.setContentType(MediaType.APPLICATION_NDJSON))
                .hasStatus(200);

        assertThat(answers.body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"line\":2", "\"code\":\"DATE_DOES_NOT_EXIST\"");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("is explained in the language asked for: what is expected, and no word of Java")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en | {"issuedOn": "2023-02-30"}                      | cards         | A date that exists
        ja | {"issuedOn": "2023-02-30"}                      | cards         | 実在する日付
        en | {"reissuedOn": "2020-01-01", "cause": "STOLEN"} | card-reissues | LOST, DAMAGED, NAME_CHANGED
        ja | {"reissuedOn": "2020-01-01", "cause": "STOLEN"} | card-reissues | LOST, DAMAGED, NAME_CHANGED
        en | {"to": "99"}                                    | transfers     | 01 to 47
        ja | {"to": "99"}                                    | transfers     | 01 から 47
        """)
    void explained(String language, String body, String what, String words) {
        Answer answer = register.register().post(what, body, inLanguage(language));

        assertThat(answer.isProblem(422, "INVALID_FIELDS").text("/errors/0/detail"))
                .contains(words);
        assertThat(answer.body()).doesNotContain("java", "jackson", "jp.shunin.registry", "LocalDate", "Exception");
    }
}
