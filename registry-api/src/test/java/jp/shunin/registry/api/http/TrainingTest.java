package jp.shunin.registry.api.http;

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
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("Training in the register, over HTTP:")
@RunningRegistry
class TrainingTest {

    private static final String CHIBA = """
        {"course": "CHIEF_RENEWAL", "to": "12", "approvedOn": "2017-12-01"}\
        """;

    private final RegisterClient register;

    @Autowired
    TrainingTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    /** Seven of the eight subjects of CHIEF_RENEWAL: the last, of six hours, is missing. */
    private Registered sevenAttended() {
        Registered person = register.register().withCard("2016-06-01");
        for (int subject = 1; subject <= 7; subject++) {
            person.withAttendance("CHIEF_RENEWAL", "H28", subject, "2018-01-10", subject == 1 ? "4" : "6");
        }
        return person;
    }

    @Test
    @DisplayName("T-2, T-3: a course is completed with what was attended in several runs, and not before")
    void severalRuns() {
        Registered person = sevenAttended().withAttendance("CHIEF_RENEWAL", "H28", 8, "2018-02-10", "5.5");

        Answer refused = person.unchangedBy(p -> p.post("course-completions", completedOn("2018-03-01")))
                .isRefused(409, "SUBJECTS_INCOMPLETE", "T-2");
        assertThat(refused.text("/detail")).contains("8 ", "(5.5/6 h)").doesNotContain("(6/6 h)");

        person.withAttendance("CHIEF_RENEWAL", "H28", 8, "2018-03-01", "0.5");
        person.unchangedBy(p -> p.post("course-completions", completedOn("2018-02-28")))
                .isRefused(422, "COMPLETED_BEFORE_LAST_ATTENDANCE", "T-2")
                .pointsTo("/completedOn", "COMPLETED_BEFORE_LAST_ATTENDANCE");
        person.post("course-completions", completedOn("2018-03-01")).isRecordedAs("CourseCompleted");
        register.get(person.path()).says("/attendances/8/countedFor", "R-1");
    }

    @Test
    @DisplayName("T-2: subjects given with the completion count with those recorded")
    void withSubjects() {
        String eighth = """
            "subjects": [{"subjectNo": 8, "attendedOn": "2018-03-01", "hours": 6, "heldBy": "14"}]}\
            """;

        sevenAttended()
                .post("course-completions", completedOn("2018-03-01").replace("}", ", " + eighth))
                .isRecordedAs("CourseCompleted");
    }

    @Test
    @DisplayName("T-3: what is still missing, subject by subject, and where what is there was taken")
    void stillMissing() {
        Registered person = sevenAttended();

        register.get(person.path() + "/training?course=CHIEF_RENEWAL&edition=H28")
                .hasStatus(200)
                .says("/registrationNumber", person.number())
                .says("/complete", false)
                .says("/hours/needed", 46)
                .says("/hours/missing", 6)
                .says("/subjects/0/needed", 4)
                .says("/subjects/0/attended", 4)
                .says("/subjects/0/complete", true)
                .says("/subjects/0/attendances/0/heldBy", "13")
                .says("/subjects/7/missing", 6)
                .says("/subjects/7/waived", 0);
    }

    @Test
    @DisplayName("T-4: an attendance elsewhere is pointed out, until the change of place is recorded")
    void place() {
        Registered person = register.register();
        person.post("subject-attendances", inChiba()).isRecordedAs("SubjectAttended");
        String question = person.path() + "/training?course=CHIEF_RENEWAL&edition=H28&on=2018-01-10";

        register.get(question)
                .says("/notices/0/code", "HELD_OUTSIDE_REGISTRATION")
                .says("/notices/0/rule", "T-4");

        person.post("training-place-changes", CHIBA).isRecordedAs("TrainingPlaceChangeApproved");
        assertThat(register.get(question).json().at("/notices").isEmpty()).isTrue();
        register.get(person.path()).says("/trainingPlaceChanges/0/from", "13").says("/trainingPlaceChanges/0/to", "12");
    }

    @ParameterizedTest(name = "{0} in place of {1}: {2} {3}")
    @DisplayName("an attendance that cannot be")
    @CsvSource({
        "2999-01-10, 2018-01-10, 422, DATE_IN_FUTURE, X-4, /attendedOn",
        "2016-03-31, 2018-01-10, 409, EDITION_DID_NOT_HOLD, T-1, /edition",
        "'\"subjectNo\": 9', '\"subjectNo\": 8', 422, SUBJECT_NOT_IN_CURRICULUM, T-1, /subjectNo",
        "'\"hours\": 0', '\"hours\": 6', 422, ATTENDED_HOURS_IMPOSSIBLE, T-2, /hours",
        "'\"hours\": -6', '\"hours\": 6', 422, ATTENDED_HOURS_IMPOSSIBLE, T-2, /hours",
        "'\"hours\": 25', '\"hours\": 6', 422, ATTENDED_HOURS_IMPOSSIBLE, T-2, /hours"
    })
    void refusedAttendance(String bad, String good, int status, String code, String rule, String pointer) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("subject-attendances", inChiba().replace(good, bad)))
                .isRefused(status, code, rule)
                .pointsTo(pointer, code);
    }

    @Test
    @DisplayName("each field of an attendance and of a change of place is required")
    void required() {
        Registered person = register.register();

        Answer attendance =
                person.unchangedBy(p -> p.post("subject-attendances", "{}")).isProblem(422, "INVALID_FIELDS");
        for (String field : new String[] {"course", "edition", "subjectNo", "attendedOn", "hours", "heldBy"}) {
            attendance.pointsTo("/" + field, "REQUIRED");
        }
        Answer change =
                person.unchangedBy(p -> p.post("training-place-changes", "{}")).isProblem(422, "INVALID_FIELDS");
        for (String field : new String[] {"course", "to", "approvedOn"}) {
            change.pointsTo("/" + field, "REQUIRED");
        }
    }

    @Test
    @DisplayName("T-4, X-4: a change of place to the prefecture of registration, or of the future")
    void refusedChange() {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("training-place-changes", CHIBA.replace("\"12\"", "\"13\"")))
                .isRefused(409, "TRAINING_PLACE_IS_REGISTRATION", "T-4")
                .pointsTo("/to", "TRAINING_PLACE_IS_REGISTRATION");
        person.unchangedBy(p -> p.post("training-place-changes", CHIBA.replace("2017", "2999")))
                .isRefused(422, "DATE_IN_FUTURE", "X-4")
                .pointsTo("/approvedOn", "DATE_IN_FUTURE");
    }

    @Test
    @DisplayName("X-3: an attendance and a change of place are corrected by the bodies of their commands")
    void corrected() {
        Registered person = register.register();
        String attended = person.post("subject-attendances", inChiba()).text("/events/0/id");
        String changed = person.post("training-place-changes", CHIBA).text("/events/0/id");

        person.post("corrections", replacement(attended, inChiba().replace("\"hours\": 6", "\"hours\": 3")))
                .isRecordedAs("RecordCorrected", "SubjectAttended");
        person.post("corrections", replacement(changed, CHIBA.replace("\"12\"", "\"14\"")))
                .isRecordedAs("RecordCorrected", "TrainingPlaceChangeApproved");

        register.get(person.path()).says("/attendances/0/hours", 3).says("/trainingPlaceChanges/0/to", "14");
    }

    @Test
    @DisplayName("T-6, T-7: the advice for the next renewal, for both cases or the one that is asked for")
    void advice() {
        Registered person = register.register().withCard("2016-06-01");

        register.get(person.path() + "/renewal-advice?on=2020-05-31")
                .hasStatus(200)
                .says("/action", "TAKE_COURSE")
                .says("/by", "2021-05-31")
                .says("/card/originalThrough", "2021-05-31")
                .says("/cases/0/practised", true)
                .says("/cases/0/options/0/courses/0", "RENEWAL_EXPERIENCED_FIRST")
                .says("/cases/0/options/0/opensAbout", "2020-06-01")
                .says("/cases/0/options/0/open", false)
                .says("/cases/0/options/0/rule", "T-6")
                .says("/cases/1/options/0/courses/0", "RENEWAL_INEXPERIENCED")
                .says("/notices/0/rule", "C-3");
        register.get(person.path() + "/renewal-advice?on=2020-06-01&practised=false")
                .says("/cases/0/practised", false)
                .says("/cases/0/options/0/open", true);
        register.get(person.path() + "/renewal-advice?on=2021-06-01").says("/action", "TAKE_RETRAINING");
    }

    @Test
    @DisplayName("questions about nobody, without a course, or with a value that cannot be")
    void badQuestions() {
        Registered person = register.register();

        register.get("/api/v1/care-managers/13999999/training?course=CHIEF")
                .isRefused(404, "UNKNOWN_REGISTRATION_NUMBER", null);
        register.get("/api/v1/care-managers/13999999/renewal-advice")
                .isRefused(404, "UNKNOWN_REGISTRATION_NUMBER", null);
        register.get(person.path() + "/training").isProblem(400, "MALFORMED").names("course", "REQUIRED");
        register.get(person.path() + "/training?course=").isProblem(400, "MALFORMED");
        register.get(person.path() + "/renewal-advice?practised=perhaps").isProblem(400, "MALFORMED");
    }

    private static String completedOn(String day) {
        return Registered.asAttended("CHIEF_RENEWAL", "H28", day, "R-1");
    }

    private static String inChiba() {
        return Registered.attendance("CHIEF_RENEWAL", "H28", 8, "2018-01-10", "6")
                .replace("\"13\"", "\"12\"");
    }

    private static String replacement(String event, String body) {
        return "{\"eventId\": \"%s\", \"action\": \"REPLACE\", \"reason\": \"転記誤り\", \"replacement\": %s}"
                .formatted(event, body);
    }
}
