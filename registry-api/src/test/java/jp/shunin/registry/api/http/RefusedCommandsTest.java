package jp.shunin.registry.api.http;

import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("A command that a rule refuses leaves the journal as it was, over HTTP:")
@RunningRegistry
class RefusedCommandsTest {

    private static final String CARE_MANAGERS = "/api/v1/care-managers";
    private static final String MEASURES = "/api/v1/special-measures";

    private final RegisterClient register;

    @Autowired
    RefusedCommandsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @ParameterizedTest(name = "{0} {1}: {3} {4}")
    @DisplayName("about a person registered on 2016-05-20 with a card of 2016-06-01")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        cards               | {"issuedOn": "2999-01-01"}                                       | 422 | DATE_IN_FUTURE       | X-4 | /issuedOn
        cards               | {"issuedOn": "2017-01-01"}                                       | 409 | CARD_IN_FORCE        | C-1 | /issuedOn
        cards               | {"issuedOn": "2021-06-01"}                                       | 409 | NEW_CARD_NEEDS_RETRAINING | C-4 | /issuedOn
        card-renewals       | {"renewedOn": "2999-01-01"}                                      | 422 | DATE_IN_FUTURE       | X-4 | /renewedOn
        card-renewals       | {"renewedOn": "2021-05-31"}                                      | 409 | RENEWAL_TRAINING_MISSING | T-6 | /renewedOn
        card-renewals       | {"renewedOn": "2021-06-01"}                                      | 409 | CARD_EXPIRED         | C-4 | /renewedOn
        card-renewals       | {"renewedOn": "2016-05-31"}                                      | 409 | NO_CARD_TO_RENEW     | C-3 | /renewedOn
        card-reissues       | {"reissuedOn": "2999-01-01", "cause": "LOST"}                    | 422 | DATE_IN_FUTURE       | X-4 | /reissuedOn
        card-reissues       | {"reissuedOn": "2021-06-01", "cause": "LOST"}                    | 409 | NO_CARD_TO_REISSUE   | C-8 | /reissuedOn
        course-completions/9/invalidation | {"invalidatedOn": "2020-01-01", "reason": "forged"} | 404 | COMPLETION_UNKNOWN  | K-8 |
        transfers           | {"to": "14", "transferredOn": "2999-01-01"}                      | 422 | DATE_IN_FUTURE       | X-4 | /transferredOn
        transfers           | {"to": "13", "transferredOn": "2017-01-01"}                      | 409 | SAME_PREFECTURE      | M-1 | /to
        transfers           | {"to": "14", "transferredOn": "2016-01-01"}                      | 409 | NOT_REGISTERED_YET   | X-1 |
        validity-extensions | {"measureId": "nobody-declared-it"}                              | 422 | MEASURE_UNKNOWN      | S-1 | /measureId
        prohibitions        | {"from": "2017-01-01", "through": "2016-12-31"}                  | 422 | PERIOD_RUNS_BACKWARDS| P-1 | /through
        prohibitions        | {"from": "2017-01-01", "through": "2018-01-01"}                  | 409 | PROHIBITION_TOO_LONG | X-2 | /through
        removal             | {"removedOn": "2999-01-01", "cause": "DEATH"}                    | 422 | DATE_IN_FUTURE       | X-4 | /removedOn
        removal             | {"removedOn": "2016-01-01", "cause": "DEATH"}                    | 409 | NOT_REGISTERED_YET   | X-1 |
        """)
    void refused(String what, String body, int status, String code, String rule, @Nullable String pointer) {
        Registered person = register.register().withCard("2016-06-01");

        var answer = person.unchangedBy(p -> p.post(what, body)).isRefused(status, code, rule);
        if (pointer != null) {
            answer.pointsTo(pointer, code);
        }
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {5}")
    @DisplayName("T-1, X-4: a completion before its edition, after it, or in the future")
    @CsvSource({
        "SPECIALIZED_1, H28, 2016-03-31, 409, T-1, EDITION_DID_NOT_HOLD",
        "SPECIALIZED_1, R6, 2024-03-31, 409, T-1, EDITION_DID_NOT_HOLD",
        "SPECIALIZED_1, H28, 2999-04-01, 422, X-4, DATE_IN_FUTURE"
    })
    void edition(String course, String edition, String completedOn, int status, String rule, String code) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("course-completions", Registered.attested(course, edition, completedOn, "E-1")))
                .isRefused(status, code, rule);
    }

    @Test
    @DisplayName("T-2: a completion that shows a certificate and names subjects too")
    void attestedWithSubjects() {
        Registered person = register.register();
        String attested = Registered.attested("CHIEF", "H28", "2023-02-01", "C-1");
        String subjects = attested.replaceFirst("}$", """
            , "subjects": [{"subjectNo": 1, "attendedOn": "2023-01-10", "hours": 3, "heldBy": "13"}]}\
            """);

        person.unchangedBy(p -> p.post("course-completions", subjects))
                .isRefused(422, "ATTESTED_WITH_SUBJECTS", "T-2")
                .pointsTo("/subjects", "ATTESTED_WITH_SUBJECTS");
    }

    @Test
    @DisplayName("X-4: a measure that rests on a document of the future, declared or amended")
    void documentOfTheFuture() {
        String future = "\"basis\": {\"documentNumber\": \"1\", \"documentDate\": \"2999-01-01\"}";
        String measure = register.post(MEASURES, Measures.SOUND).text("/measureId");

        register.post(MEASURES, Measures.SOUND.replaceFirst("\"basis\": \\{[^}]*}", future))
                .isRefused(422, "DATE_IN_FUTURE", "X-4")
                .pointsTo("/basis/documentDate", "DATE_IN_FUTURE");
        register.post(MEASURES + "/" + measure + "/amendments", "{" + future + "}")
                .isRefused(422, "DATE_IN_FUTURE", "X-4")
                .pointsTo("/basis/documentDate", "DATE_IN_FUTURE");
        register.get(MEASURES + "/" + measure).says("/version", 1);
    }

    @Test
    @DisplayName("T-2: a completion of fewer subjects or hours than the course takes")
    void hours() {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("course-completions", chiefRenewal("5.9")))
                .isRefused(409, "SUBJECTS_INCOMPLETE", "T-2")
                .pointsTo("/subjects", "SUBJECTS_INCOMPLETE");
        person.post("course-completions", chiefRenewal("6")).isRecorded();
    }

    @Test
    @DisplayName("T-2: a completion with neither subjects nor a certificate shown")
    void noSubjects() {
        String body = Registered.attested("CHIEF_RENEWAL", "H28", "2018-01-10", "N-1");

        register.register()
                .unchangedBy(p -> p.post("course-completions", body.replace("true", "false")))
                .isRefused(422, "SUBJECTS_MISSING", "T-2");
    }

    @Test
    @DisplayName("T-5: a certificate number that is known")
    void certificateNumber() {
        Registered person = register.register().withCompletion("SPECIALIZED_1", "H28", "2018-01-10", "D-1");

        person.unchangedBy(p ->
                        p.post("course-completions", Registered.attested("SPECIALIZED_2", "H28", "2019-01-10", "D-1")))
                .isRefused(409, "CERTIFICATE_NUMBER_KNOWN", "T-5")
                .pointsTo("/certificateNumber", "CERTIFICATE_NUMBER_KNOWN");
    }

    @Test
    @DisplayName("a registration number that is taken, or of another prefecture")
    void number() {
        Registered person = register.register();
        String body = RegisterClient.registration("13");

        person.unchangedBy(p -> register.post(CARE_MANAGERS, numbered(body, p.number())))
                .isRefused(409, "NUMBER_TAKEN", null)
                .pointsTo("/registrationNumber", "NUMBER_TAKEN");
        register.post(CARE_MANAGERS, numbered(body, "14999999")).isRefused(422, "NUMBER_OF_OTHER_PREFECTURE", null);
        register.get(CARE_MANAGERS + "/14999999").hasStatus(404);
    }

    @ParameterizedTest(name = "{1} in place of {0}: {2}")
    @DisplayName("a registration whose dates cannot be")
    @CsvSource({
        "2016-05-20, 2999-05-20, DATE_IN_FUTURE, X-4, /registeredOn",
        "2016-04-30, 2016-05-21, PRACTICAL_TRAINING_AFTER_REGISTRATION, , /practicalTrainingCompletedOn",
        "1980-01-02, 2016-04-30, BORN_AFTER_TRAINING, , /person/dateOfBirth"
    })
    void dates(String good, String bad, String code, @Nullable String rule, String pointer) {
        register.post(CARE_MANAGERS, RegisterClient.registration("13").replace(good, bad))
                .isRefused(422, code, rule)
                .pointsTo(pointer, code);
    }

    @Test
    @DisplayName("X-1: anything after the removal")
    void removed() {
        Registered person = register.register();
        person.post("removal", "{\"removedOn\": \"2017-01-01\", \"cause\": \"REQUEST\"}")
                .isRecorded();

        person.unchangedBy(p -> p.post("cards", "{\"issuedOn\": \"2017-01-01\"}"))
                .isRefused(409, "REGISTRATION_REMOVED", "X-1");
    }

    @ParameterizedTest(name = "{0} to {1}, {2}: {3}")
    @DisplayName("S-1, S-5: a measure whose cohort is reversed, or that does not extend")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        2021-05-31 | 2021-05-01 | {"period": "P3Y"}                        | COHORT_ENDS_BEFORE_IT_BEGINS   | S-1
        2021-05-01 | 2021-05-31 | {}                                       | EXTENSION_NEEDS_ONE_LENGTH     | S-1
        2021-05-01 | 2021-05-31 | {"period": "P3Y", "until": "2024-05-31"} | EXTENSION_NEEDS_ONE_LENGTH     | S-1
        2021-05-01 | 2021-05-31 | {"period": "P-1Y"}                       | EXTENSION_PERIOD_NOT_POSITIVE  | S-1
        2021-05-01 | 2021-05-31 | {"period": "P10D"}                       | EXTENSION_PERIOD_NOT_POSITIVE  | S-1
        2021-05-01 | 2021-05-31 | {"until": "2021-04-30"}                  | EXTENSION_WOULD_NOT_EXTEND     | S-5
        """)
    void measure(String from, String through, String extension, String code, String rule) {
        register.post(MEASURES, Measures.with(from, through, extension)).isRefused(422, code, rule);
    }

    @Test
    @DisplayName("S-3: an amendment of no measure, or one that shortens")
    void amendment() {
        String id = register.post(MEASURES, Measures.SOUND).isRecorded().text("/measureId");

        register.post(MEASURES + "/nobody-declared-it/amendments", "{\"covers\": [\"CARD\", \"CHIEF\"]}")
                .isRefused(404, "MEASURE_UNKNOWN_TO_AMEND", "S-3");
        register.post(MEASURES + "/" + id + "/amendments", "{\"extensions\": [{\"period\": \"P1Y\"}]}")
                .isRefused(409, "AMENDMENT_SHORTENS", "S-3");
        register.post(MEASURES + "/" + id + "/amendments", "{}").isRefused(409, "AMENDMENT_CHANGES_NOTHING", "S-3");
    }

    private static String numbered(String registration, String number) {
        return registration.replaceFirst("\\{", "{\"registrationNumber\": \"" + number + "\",");
    }

    /** All eight subjects; the last was attended for some hours, where it takes six. */
    private static String chiefRenewal(String lastHours) {
        StringBuilder subjects = new StringBuilder();
        for (int subject = 1; subject <= 8; subject++) {
            String hours = subject == 1 ? "4" : subject == 8 ? lastHours : "6";
            subjects.append(subject == 1 ? "" : ", ").append("""
                {"subjectNo": %d, "attendedOn": "2018-01-10", "hours": %s, "heldBy": "13"}\
                """.formatted(subject, hours));
        }
        return """
            {"course": "CHIEF_RENEWAL", "edition": "H28", "completedOn": "2018-01-10", "certificateNumber": "S-1",
             "heldBy": "13", "subjects": [%s]}\
            """.formatted(subjects);
    }
}
