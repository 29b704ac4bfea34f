package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.inLanguage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.shunin.registry.api.support.Answer;
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

@DisplayName("A body that cannot be read")
@RunningRegistry
class MalformedBodyTest {

    private static final String CARE_MANAGERS = "/api/v1/care-managers";
    private static final String MEASURES = "/api/v1/special-measures";

    private final RegisterClient register;

    @Autowired
    MalformedBodyTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @ParameterizedTest(name = "{1} in place of {0}")
    @DisplayName("is refused with a pointer to what is wrong in a registration")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "2016-05-20"     | "20 May 2016"  | /registeredOn                 | BAD_DATE
        "2016-05-20"     | "2016-5-2"     | /registeredOn                 | BAD_DATE
        "2016-05-20"     | "+12016-05-20" | /registeredOn                 | BAD_DATE
        "2016-05-20"     | "2016-05-20T00:00:00Z" | /registeredOn         | BAD_DATE
        "2016-05-20"     | ""             | /registeredOn                 | BAD_DATE
        "2016-05-20"     | 20160520       | /registeredOn                 | WRONG_TYPE
        "2016-05-20"     | [2016, 5, 20]  | /registeredOn                 | WRONG_TYPE
        "13"             | "1"            | /prefecture                   | UNKNOWN_VALUE
        "13"             | "TOKYO"        | /prefecture                   | UNKNOWN_VALUE
        "13"             | ""             | /prefecture                   | UNKNOWN_VALUE
        "13"             | 13             | /prefecture                   | WRONG_TYPE
        "13"             | 12             | /prefecture                   | WRONG_TYPE
        "13"             | true           | /prefecture                   | WRONG_TYPE
        "江戸"             | 1              | /person/familyName            | WRONG_TYPE
        "江戸"             | ["江戸"]         | /person/familyName            | WRONG_TYPE
        "江戸"             | "江\\u0000戸"    | /person/familyName            | BAD_FORMAT
        "江戸"             | "\\ud800"      | /person/familyName            | BAD_FORMAT
        "familyName"     | "familiyName"  | /person/familiyName           | UNKNOWN_FIELD
        "person"         | "a/b~c"        | /a~1b~0c                      | UNKNOWN_FIELD
        "givenName"      | "familyName"   | /person/familyName            | DUPLICATE_FIELD
        """)
    void registration(String good, String bad, String pointer, String code) {
        String body = RegisterClient.registration("13");
        assertThat(body).contains(good);

        register.post(CARE_MANAGERS, body.replace(good, bad))
                .isProblem(400, "MALFORMED")
                .pointsTo(pointer, code);
    }

    @ParameterizedTest(name = "{1} to {0}")
    @DisplayName("is refused with a pointer to what is wrong in a command to an entry")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        card-renewals      | {"renewedOn": "2020-01-01", "alignWithChiefCertificate": "yes"}    | /alignWithChiefCertificate | WRONG_TYPE
        card-renewals      | {"renewedOn": "2020-01-01", "alignWithChiefCertificate": 1}        | /alignWithChiefCertificate | WRONG_TYPE
        card-reissues      | {"reissuedOn": "2020-01-01", "cause": ""}                          | /cause                     | UNKNOWN_VALUE
        card-reissues      | {"reissuedOn": "2020-01-01", "cause": "not lost"}                  | /cause                     | UNKNOWN_VALUE
        card-reissues      | {"reissuedOn": "2020-01-01", "cause": 0}                           | /cause                     | WRONG_TYPE
        course-completions | {"subjects": {}}                                                   | /subjects                  | WRONG_TYPE
        course-completions | {"subjects": [{"hours": "3"}]}                                     | /subjects/0/hours          | WRONG_TYPE
        course-completions | {"subjects": [{"hours": 3}, {"subjectNo": 1.5}]}                   | /subjects/1/subjectNo      | WRONG_TYPE
        course-completions | {"subjects": [{"subjectNo": 99999999999}]}                         | /subjects/0/subjectNo      | WRONG_TYPE
        course-completions | {"subjects": [{"hourz": 3}]}                                       | /subjects/0/hourz          | UNKNOWN_FIELD
        validity-extensions| {"measureId": "no such id"}                                        | /measureId                 | BAD_FORMAT
        validity-extensions| {"measureId": "13059999"}                                          | /measureId                 | BAD_FORMAT
        """)
    void command(String what, String body, String pointer, String code) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post(what, body)).isProblem(400, "MALFORMED").pointsTo(pointer, code);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused with a pointer to what is wrong in a number")
    @ValueSource(strings = {"1305999", "130599999", "48000001", "00000001", "1305999a", "１３０５９９９９", ""})
    void number(String number) {
        String body =
                RegisterClient.registration("13").replaceFirst("\\{", "{\"registrationNumber\": \"" + number + "\",");

        register.post(CARE_MANAGERS, body).isProblem(400, "MALFORMED").pointsTo("/registrationNumber", "BAD_FORMAT");
    }

    @Test
    @DisplayName("is refused with a pointer to a period that is none")
    void measure() {
        register.post(MEASURES, Measures.SOUND.replace("P3Y", "three years"))
                .isProblem(400, "MALFORMED")
                .pointsTo("/extensions/0/period", "BAD_FORMAT");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused as no JSON, with the place where it ends to be any")
    @ValueSource(strings = {"{", "{\"issuedOn\" \"2016-06-01\"}", "hello", "{'issuedOn': 1}"})
    void noJson(String body) {
        post(body).isProblem(400, "MALFORMED").pointsTo("", "BAD_JSON");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused as missing where it is empty or null")
    @ValueSource(strings = {"", "   ", "null"})
    void missing(String body) {
        post(body).isProblem(400, "BODY_MISSING");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused where it is JSON, but no object")
    @ValueSource(strings = {"[]", "[{\"issuedOn\": \"2016-06-01\"}]", "\"2016-06-01\"", "1", "true"})
    void noObject(String body) {
        post(body).isProblem(400, "MALFORMED").pointsTo("", "WRONG_TYPE");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused where something follows the object")
    @ValueSource(strings = {"{\"issuedOn\": \"2016-06-01\"} {}", "{\"issuedOn\": \"2016-06-01\"} 1"})
    void trailing(String body) {
        post(body).isProblem(400, "MALFORMED").pointsTo("", "MORE_THAN_ONE_VALUE");
    }

    @Test
    @DisplayName("is refused where a field is given twice, for which of the two was meant?")
    void twice() {
        post("{\"issuedOn\": \"2016-06-01\", \"issuedOn\": \"2016-06-02\"}")
                .isProblem(400, "MALFORMED")
                .pointsTo("/issuedOn", "DUPLICATE_FIELD");
    }

    @Test
    @DisplayName("is refused where it is not UTF-8, even in a note")
    void notUtf8() {
        byte[] shiftJis = "{\"issuedOn\": \"2016-06-01\", \"note\": \"交付\"}"
                .getBytes(java.nio.charset.Charset.forName("windows-31j"));
        Registered person = register.register();

        person.unchangedBy(p -> register.post(p.path() + "/cards", shiftJis, headers -> {}))
                .isProblem(400, "MALFORMED");
    }

    @Test
    @DisplayName("is refused where it nests without end")
    void deep() {
        post("{\"note\": " + "[".repeat(5_000)).isProblem(400, "MALFORMED");
        post("[".repeat(5_000)).isProblem(400, "MALFORMED");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("is explained in the language asked for: what is expected, and no word of Java")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en | {"issuedOn": "30 February"}                     | cards         | 2026-11-21
        ja | {"issuedOn": "30 February"}                     | cards         | 実在する日付
        en | {"reissuedOn": "2020-01-01", "cause": ""}       | card-reissues | LOST, DAMAGED, NAME_CHANGED
        ja | {"reissuedOn": "2020-01-01", "cause": ""}       | card-reissues | LOST, DAMAGED, NAME_CHANGED
        en | {"isuedOn": "2023-02-28"}                       | cards         | No field is called isuedOn
        ja | {"isuedOn": "2023-02-28"}                       | cards         | isuedOn という項目はここにありません
        en | {"to": "999"}                                   | transfers     | 01 to 47
        ja | {"to": "999"}                                   | transfers     | 01 から 47
        en | {"issuedOn"}                                    | cards         | line 1, column
        ja | {"issuedOn"}                                    | cards         | 1 行
        """)
    void explained(String language, String body, String what, String words) {
        Answer answer = register.register().post(what, body, inLanguage(language));

        assertThat(answer.isProblem(400, "MALFORMED").text("/errors/0/detail")).contains(words);
        assertThat(answer.body()).doesNotContain("java", "jackson", "jp.shunin.registry", "LocalDate", "Exception");
    }

    private Answer post(String body) {
        Registered person = register.register();
        return person.unchangedBy(
                p -> register.post(p.path() + "/cards", body.getBytes(StandardCharsets.UTF_8), headers -> {}));
    }
}
