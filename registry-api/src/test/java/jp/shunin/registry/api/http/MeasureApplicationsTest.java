package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Each test has a prefecture of its own in a register of its own, so that no other person is in its cohort. */
@RunningRegistry
@TestPropertySource(properties = "own.context=these tests count people")
@DirtiesContext
@DisplayName("S-1 to S-6: a special measure in bulk, over HTTP")
class MeasureApplicationsTest {

    private static final List<String> PREFECTURES =
            List.of("31", "32", "33", "34", "35", "36", "37", "38", "39", "40", "41", "42", "43", "44");
    private static final Duration LONG = Duration.ofMinutes(1);

    private static int used;

    private final RegisterClient register;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private String prefecture;

    @Autowired
    MeasureApplicationsTest(RestTestClient http, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.register = new RegisterClient(http);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void anotherPrefecture() {
        prefecture = PREFECTURES.get(used++);
    }

    @Test
    @DisplayName("declared, previewed, applied: those covered are extended, the others listed with the reason")
    void applied() {
        Registered inCohort = person("2016-06-01");
        Registered removed = person("2016-06-01");
        removed.post("removal", "{\"removedOn\": \"2020-01-10\", \"cause\": \"REQUEST\"}")
                .isRecorded();
        Registered renewed = person("2016-06-01")
                .withCompletion("RENEWAL_EXPERIENCED_FIRST", "H28", "2020-10-01", "R-" + prefecture);
        renewed.post("card-renewals", "{\"renewedOn\": \"2021-02-01\"}").isRecorded();
        Registered outside = person("2016-08-01");
        String measure = declared("P3Y");

        preview(measure, "CARD EXTENDED 1", "CARD CONTINUED 1", "CARD REGISTRATION_REMOVED 1");
        Answer job = finished(apply(measure));

        job.says("/state", "SUCCEEDED")
                .says("/total", 3)
                .says("/done", 1)
                .says("/skipped", 1)
                .says("/failed", 1);
        assertThat(problems(job))
                .containsExactly(
                        removed.number() + " FAILED REGISTRATION_REMOVED X-1",
                        renewed.number() + " SKIPPED NOT_COVERED_BY_MEASURE S-1");
        assertThat(job.json().at("/startedAt").isString()).isTrue();
        assertThat(job.json().at("/finishedAt").isString()).isTrue();
        inCohort.standingOn("2024-05-31")
                .says("/careManager/through", "2024-05-31")
                .says("/careManager/originalThrough", "2021-05-31");
        assertThat(outside.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("S-4: applied again it does nothing; S-3: after an amendment it covers more people, and for longer")
    void againAndAmended() {
        Registered first = person("2016-06-01");
        Registered later = person("2016-08-01");
        String measure = declared("P3Y");
        finished(apply(measure)).says("/done", 1);

        finished(apply(measure)).says("/state", "SUCCEEDED").says("/done", 0).says("/skipped", 1);
        assertThat(first.version()).isEqualTo(3);
        preview(measure, "CARD ALREADY_AS_LONG 1");

        register.post(measure + "/amendments", """
            {"cohort": {"expiresFrom": "2021-05-01", "expiresThrough": "2021-07-31"},
             "extensions": [{"period": "P4Y"}]}\
            """).isRecorded();
        preview(measure, "CARD EXTENDED 2");
        finished(apply(measure)).says("/done", 2);

        first.standingOn("2025-05-31").says("/careManager/through", "2025-05-31");
        later.standingOn("2025-07-31").says("/careManager/through", "2025-07-31");
    }

    @Test
    @DisplayName("each event says who started the job, and rests on the measure's document")
    void origin() {
        Registered person = person("2016-06-01");
        String measure = declared("P3Y");

        finished(applyWith(measure, "{\"note\": \"一括適用\"}"));

        register.get(person.path() + "/history")
                .says("/events/2/type", "ValidityExtended")
                .says("/events/2/recordedBy", "approver-" + prefecture)
                .says("/events/2/note", "一括適用")
                .says("/events/2/basis", "2福保高介第1672号");
    }

    @Test
    @DisplayName(
            "one application at a time; cancelled midway it stops before the next person, and the rest comes later")
    void cancelled() {
        Registered first = person("2016-06-01");
        Registered second = person("2016-06-01");
        Registered third = person("2016-06-01");
        String measure = declared("P3Y");

        String job = transaction.execute(_ -> {
            // Whoever holds the second person's standing holds the job up.
            jdbc.sql("select version from standing where registration_number = ? for update")
                    .param(second.number())
                    .query(Long.class)
                    .single();
            String running = apply(measure);
            await().atMost(LONG).until(() -> register.get(running).number("/done") == 1);
            register.get(running).says("/state", "RUNNING").says("/total", 3);
            approver().post(measure + "/applications", "{}").isProblem(409, "APPLICATION_RUNNING");
            register.post(running + "/cancellation", "").hasStatus(200).says("/state", "CANCELLED");
            return running;
        });

        await().atMost(LONG)
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                                .param(job.substring(job.lastIndexOf('/') + 1))
                                .query(Long.class)
                                .single()
                        == 0);
        register.get(job).says("/state", "CANCELLED").says("/done", 1);
        register.post(job + "/cancellation", "").hasStatus(200).says("/state", "CANCELLED");
        assertThat(first.version()).isEqualTo(3);
        assertThat(second.version()).isEqualTo(2);
        assertThat(third.version()).isEqualTo(2);
        finished(apply(measure)).says("/done", 2).says("/skipped", 1);
        register.get(measure)
                .says("/state", "IN_FORCE")
                .says("/history/1/type", "MeasureApplicationApproved")
                .says("/jobs/0/state", "CANCELLED")
                .says("/jobs/1/state", "SUCCEEDED");
    }

    @Test
    @DisplayName("an amendment while it runs ends it: only what was approved is applied")
    void amendedMeanwhile() {
        Registered first = person("2016-06-01");
        Registered second = person("2016-06-01");
        String measure = declared("P3Y");

        String job = transaction.execute(_ -> {
            jdbc.sql("select version from standing where registration_number = ? for update")
                    .param(second.number())
                    .query(Long.class)
                    .single();
            String running = apply(measure);
            await().atMost(LONG).until(() -> register.get(running).number("/done") == 1);
            register.post(measure + "/amendments", "{\"extensions\": [{\"period\": \"P4Y\"}]}")
                    .isRecorded();
            return running;
        });

        finished(job).says("/state", "FAILED").says("/failure/code", "MEASURE_CHANGED_MEANWHILE");
        first.standingOn("2024-05-31").says("/careManager/through", "2024-05-31");
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "withdrawn: it covers nobody more, is neither previewed nor applied, and those covered keep what they have")
    void withdrawn() {
        Registered covered = person("2016-06-01");
        String measure = declared("P3Y");
        finished(apply(measure)).says("/done", 1);
        Registered late = person("2016-06-01");

        register.post(measure + "/withdrawal", "{\"reason\": \"終了\", \"basis\": \"第9号\"}")
                .isRecordedAs("SpecialMeasureWithdrawn");

        register.get(measure).says("/state", "WITHDRAWN").says("/history/2/basis", "第9号");
        approver().post(measure + "/applications", "{}").isRefused(409, "MEASURE_WITHDRAWN", "S-3");
        register.post(measure + "/preview", "").isRefused(409, "MEASURE_WITHDRAWN", "S-3");
        late.unchangedBy(same -> same.post("validity-extensions", "{\"measureId\": \"%s\"}".formatted(id(measure)))
                .isRefused(409, "MEASURE_WITHDRAWN", "S-3"));
        covered.standingOn("2024-05-31").says("/careManager/through", "2024-05-31");
    }

    @Test
    @DisplayName("the preview and the list of measures come page by page, and the cursor leads on")
    void pages() {
        Registered first = person("2016-06-01");
        Registered second = person("2016-06-01");
        String measure = declared("P3Y");
        String other = declared("P2Y");

        Answer page = register.post(measure + "/preview?limit=1", "").hasStatus(200);
        page.says("/people/0/registrationNumber", first.number())
                .says("/people/0/before", "2021-05-31")
                .says("/people/0/after", "2024-05-31");
        Answer next = register.post(measure + "/preview?limit=1&cursor=" + page.text("/next"), "");
        next.says("/people/0/registrationNumber", second.number());
        assertThat(next.json().at("/counts").isNull()).isTrue();

        String list = "/api/v1/special-measures?limit=1&prefecture=" + prefecture;
        Answer measures = register.get(list);
        Answer more = register.get(list + "&cursor=" + measures.text("/next"));
        assertThat(List.of(measures.text("/measures/0/measureId"), more.text("/measures/0/measureId")))
                .containsExactlyInAnyOrder(id(measure), id(other));
    }

    @Test
    @DisplayName("what is unknown or malformed is refused")
    void refused() {
        register.get("/api/v1/jobs/no-job").isProblem(404, "JOB_UNKNOWN");
        register.get("/api/v1/jobs/00000000-0000-0000-0000-000000000000").isProblem(404, "JOB_UNKNOWN");
        register.get("/api/v1/special-measures/none").isProblem(404, "MEASURE_UNKNOWN_TO_AMEND");
        register.post("/api/v1/special-measures/none/preview", "").isProblem(404, "MEASURE_UNKNOWN_TO_AMEND");
        register.post("/api/v1/special-measures/none/applications", "{}").isProblem(404, "MEASURE_UNKNOWN_TO_AMEND");
        register.get("/api/v1/special-measures?cursor=!")
                .isProblem(400, "MALFORMED")
                .names("cursor", "BAD_FORMAT");
    }

    private Registered person(String cardIssuedOn) {
        return register.register(prefecture).withCard(cardIssuedOn);
    }

    /** The path of a measure of the prefecture for cards that end in May 2021. */
    private String declared(String period) {
        String body = Measures.with("2021-05-01", "2021-05-31", "{\"period\": \"%s\"}".formatted(period))
                .replace("\"prefecture\": \"13\"", "\"prefecture\": \"%s\"".formatted(prefecture));
        return "/api/v1/special-measures/"
                + register.post("/api/v1/special-measures", body).isRecorded().text("/measureId");
    }

    private RegisterClient approver() {
        return register.as("approver-" + prefecture);
    }

    private String apply(String measure) {
        return applyWith(measure, "{}");
    }

    private String applyWith(String measure, String body) {
        Answer answer = approver().post(measure + "/applications", body).hasStatus(202);
        return String.valueOf(answer.headers().getLocation());
    }

    private Answer finished(String job) {
        await().atMost(LONG)
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(register.get(job).hasStatus(200).text("/state")));
        return register.get(job);
    }

    private void preview(String measure, String... counts) {
        Answer answer = register.post(measure + "/preview", "").hasStatus(200);
        assertThat(answer.json().at("/counts").valueStream().map(MeasureApplicationsTest::count))
                .containsExactlyInAnyOrder(counts);
    }

    private static String count(JsonNode counted) {
        return "%s %s %d"
                .formatted(
                        counted.at("/qualification").asString(),
                        counted.at("/coverage").asString(),
                        counted.at("/count").asLong());
    }

    private static List<String> problems(Answer job) {
        return job.json()
                .at("/problems")
                .valueStream()
                .map(problem -> "%s %s %s %s"
                        .formatted(
                                problem.at("/registrationNumber").asString(),
                                problem.at("/outcome").asString(),
                                problem.at("/code").asString(),
                                problem.at("/rule").asString("")))
                .toList();
    }

    private static String id(String measure) {
        return measure.substring(measure.lastIndexOf('/') + 1);
    }
}
