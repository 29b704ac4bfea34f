package jp.shunin.registry.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/** A person in the register, to send commands about. */
public record Registered(RegisterClient register, String number) {

    public String path() {
        return "/api/v1/care-managers/" + number;
    }

    /**
     * Posts a command about the person.
     *
     * @param what the path after the number, such as {@code cards}
     */
    public Answer post(String what, String json) {
        return post(what, json, headers -> {});
    }

    public Answer post(String what, String json, Consumer<HttpHeaders> headers) {
        return register.post(path() + "/" + what, json, headers);
    }

    /** Issues a card and goes on with the same person. */
    public Registered withCard(String issuedOn) {
        post("cards", "{\"issuedOn\": \"%s\"}".formatted(issuedOn)).isRecorded();
        return this;
    }

    /** Records a completion shown by a certificate of another place, and goes on with the same person. */
    public Registered withCompletion(String course, String edition, String completedOn, String certificateNumber) {
        post("course-completions", attested(course, edition, completedOn, certificateNumber))
                .isRecorded();
        return this;
    }

    /** Records one subject attended in Tokyo, and goes on with the same person. */
    public Registered withAttendance(String course, String edition, int subject, String attendedOn, String hours) {
        post("subject-attendances", attendance(course, edition, subject, attendedOn, hours))
                .isRecordedAs("SubjectAttended");
        return this;
    }

    /** A body for one subject attended in Tokyo. */
    public static String attendance(String course, String edition, int subject, String attendedOn, String hours) {
        return """
            {"course": "%s", "edition": "%s", "subjectNo": %d, "attendedOn": "%s", "hours": %s, "heldBy": "13"}\
            """.formatted(course, edition, subject, attendedOn, hours);
    }

    /** A body for a completion in Tokyo that rests on the recorded attendances. */
    public static String asAttended(String course, String edition, String completedOn, String certificateNumber) {
        return attested(course, edition, completedOn, certificateNumber).replace(",\n \"attested\": true", "");
    }

    /** A body for a completion in Tokyo, attested. */
    public static String attested(String course, String edition, String completedOn, String certificateNumber) {
        return """
            {"course": "%s", "edition": "%s", "completedOn": "%s", "certificateNumber": "%s", "heldBy": "13",
             "attested": true}\
            """.formatted(course, edition, completedOn, certificateNumber);
    }

    public Answer standingOn(String day) {
        return register.get(path() + "/standing?on=" + day).hasStatus(200);
    }

    /** How many events the register holds about the person. */
    public long version() {
        return register.get(path()).hasStatus(200).number("/version");
    }

    /** Does something that must leave the journal as it was, and gives back its answer. */
    public Answer unchangedBy(Function<Registered, Answer> attempt) {
        long before = version();
        Answer answer = attempt.apply(this);
        assertThat(version())
                .as("version of %s after %s", number, answer.body())
                .isEqualTo(before);
        return answer;
    }
}
