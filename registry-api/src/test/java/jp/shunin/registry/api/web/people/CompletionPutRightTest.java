package jp.shunin.registry.api.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RunningRegistry
@DisplayName("The form that puts a completion right (X-3)")
class CompletionPutRightTest {

    private static final Map<String, String> RIGHT =
            Map.of("action", "REPLACE", "reason", "誤記", "replacement.certificateNumber", "正-1");

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    private Visitor officer;

    @Autowired
    CompletionPutRightTest(RestTestClient http) {
        this.register = new RegisterClient(http);
        this.officer = new Visitor(0);
    }

    @BeforeEach
    void signIn() {
        officer = Visitor.signedIn(port, "officer-13");
    }

    @AfterEach
    void close() {
        officer.close();
    }

    /** Eight subjects of more than the least hours, one held elsewhere, one in two sittings, and one that is local. */
    private Registered withSubjects() {
        Registered person = register.register();
        String subjects = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> subject(number, "2018-06-01", "4.5", number == 3 ? "14" : "13"))
                .collect(Collectors.joining(", "));
        String more = subject(8, "2018-07-01", "2", "13") + ", " + subject(21, "2018-07-02", "1", "13");
        person.post("course-completions", """
            {"course": "SPECIALIZED_2", "edition": "H28", "completedOn": "2019-03-01", "certificateNumber": "誤-1",
             "heldBy": "13", "subjects": [%s, %s]}\
            """.formatted(subjects, more)).isRecorded();
        return person;
    }

    private static String subject(int number, String on, String hours, String heldBy) {
        return """
            {"subjectNo": %d, "attendedOn": "%s", "hours": %s, "heldBy": "%s"}\
            """.formatted(number, on, hours, heldBy);
    }

    private Registered withAttendances() {
        Registered person = register.register();
        for (int number = 1; number <= 8; number++) {
            person.withAttendance("SPECIALIZED_2", "H28", number, "2018-06-01", "4");
        }
        person.post("course-completions", Registered.asAttended("SPECIALIZED_2", "H28", "2019-03-01", "誤-2"))
                .isRecorded();
        return person;
    }

    private Seen form(Registered person) {
        Seen choice = officer.get("/people/" + person.number() + "/corrections");
        return officer.get(choice.shown().expectFirst("tbody tr:contains(誤-) a").attr("href"));
    }

    private Seen sent(Seen form, String to, Map<String, String> typed) {
        Element work = form.shown().expectFirst("#work");
        return officer.submit(form, work, work.attr("action") + to, typed);
    }

    private Seen chosen(Seen form, String field, String value) {
        return sent(form, "/preview", Map.of("replacement." + field, value, "fill", "true"));
    }

    private JsonNode recorded(Registered person, Seen form, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(RIGHT);
        all.putAll(typed);
        Seen preview = sent(form, "/preview", all);
        assertThat(preview.shown().select("#outcome")).as(preview.text()).isNotEmpty();
        assertThat(sent(preview, "", Map.of()).path()).isEqualTo("/people/" + person.number());
        JsonNode last = register.get(person.path() + "/history").json().at("/events");
        return last.get(last.size() - 1).at("/data");
    }

    private static Map<String, String> lines(Seen form) {
        return ((FormElement) form.shown().expectFirst("#work"))
                .formData().stream()
                        .filter(field -> field.key().startsWith("subjects.")
                                && !field.value().isEmpty())
                        .collect(Collectors.toMap(KeyVal::key, KeyVal::value));
    }

    @ParameterizedTest
    @CsvSource({"course, CHIEF, SPECIALIZED_2", "edition, R6, H28", "attested, true, false"})
    @DisplayName("has the recorded subjects again when another choice was made and taken back")
    void backAgain(String field, String other, String own) {
        Seen form = form(withSubjects());
        Map<String, String> recorded = lines(form);
        assertThat(recorded)
                .containsEntry("subjects.0.hours", "4.5")
                .containsEntry("subjects.8.attendedOn", "2018-07-01")
                .containsEntry("subjects.9.subjectNo", "21");

        Seen another = chosen(form, field, other);
        assertThat(lines(another)).isEmpty();

        assertThat(lines(chosen(another, field, own))).isEqualTo(recorded);
        Seen atOnce = sent(another, "/preview", Map.of("replacement." + field, own));
        assertThat(lines(atOnce)).isEqualTo(recorded);
    }

    @Test
    @DisplayName("leaves who held a subject as the course, where it was, and keeps another")
    void holder() {
        Registered person = withSubjects();
        Seen form = form(person);
        assertThat(lines(form)).containsEntry("subjects.2.heldBy", "14").doesNotContainKey("subjects.0.heldBy");

        JsonNode completed = recorded(person, form, Map.of("replacement.heldBy", "12"));

        assertThat(completed
                        .at("/subjects")
                        .valueStream()
                        .map(subject -> subject.path("heldBy").asString()))
                .startsWith("12", "12", "14", "12")
                .hasSize(10);
    }

    @Test
    @DisplayName("counts the attendances on which the completion rests, and gives none of their hours again (T-3)")
    void attendances() {
        Registered person = withAttendances();
        Seen form = form(person);
        assertThat(form.shown().select("#subjects caption").text()).contains("登録簿にある受講は32時間");

        Seen filled = sent(form, "/preview", Map.of("fill", "hours"));
        assertThat(lines(filled)).isEmpty();

        JsonNode completed = recorded(person, filled, Map.of());
        assertThat(completed.at("/certificateNumber").asString()).isEqualTo("正-1");
        assertThat(completed.at("/subjects")).isEmpty();
    }

    @Test
    @DisplayName("fills in hours where the button asks for them")
    void fills() {
        Seen form = form(withSubjects());
        assertThat(lines(sent(form, "/preview", Map.of("subjects.0.hours", "", "fill", "hours"))))
                .containsEntry("subjects.0.hours", "4")
                .containsEntry("subjects.1.hours", "4.5");
    }

    @Test
    @DisplayName("is answered when it names a field of the table twice")
    void twice() {
        Map<String, String> crafted = new HashMap<>(RIGHT);
        crafted.put("replacement.subjects.0.hours", "5");

        assertThat(sent(form(withSubjects()), "/preview", crafted).status()).isEqualTo(200);
    }
}
