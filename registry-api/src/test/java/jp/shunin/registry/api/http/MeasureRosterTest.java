package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Cards of a prefecture that end in May 2021 stay in force for three years more. */
@RunningRegistry
@TestPropertySource(properties = "own.context=these tests list all people of a prefecture")
@DirtiesContext
@DisplayName("Q-6: who is covered by a special measure")
class MeasureRosterTest {

    private static final List<String> PREFECTURES = List.of("40", "41", "42", "43", "44", "45", "46");
    private static int used;

    private final RegisterClient register;
    private String prefecture = "";
    private String measure = "";

    @Autowired
    MeasureRosterTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @BeforeEach
    void measureOfAnotherPrefecture() {
        prefecture = PREFECTURES.get(used++);
        String body = Measures.with("2021-05-01", "2021-05-31", "{\"period\": \"P3Y\"}")
                .replace("\"prefecture\": \"13\"", "\"prefecture\": \"%s\"".formatted(prefecture));
        measure = register.post("/api/v1/special-measures", body).isRecorded().text("/measureId");
    }

    @Test
    @DisplayName("those extended with the end before and after, and those not extended with the reason")
    void people() {
        Registered extended = extended(person());
        Registered notYet = person();
        Registered removed = person();
        removed.post("removal", "{\"removedOn\": \"2020-01-10\", \"cause\": \"REQUEST\"}")
                .isRecorded();
        Registered renewed =
                person().withCompletion("RENEWAL_EXPERIENCED_FIRST", "H28", "2020-10-01", "R-" + prefecture);
        renewed.post("card-renewals", "{\"renewedOn\": \"2021-02-01\"}").isRecorded();
        register.register(prefecture).withCard("2016-08-01");
        register.register("47").withCard("2016-06-01");

        Answer people = people("");

        assertThat(lines(people))
                .containsExactly(
                        extended.number() + " EXTENDED S-1 2021-05-31 2024-05-31",
                        notYet.number() + " NOT_APPLIED_YET S-4 2021-05-31 2024-05-31",
                        removed.number() + " REGISTRATION_REMOVED S-5 2021-05-31 2021-05-31",
                        renewed.number() + " CONTINUED S-5 2021-05-31 2021-05-31");
        people.says("/items/0/person/familyName", "江戸")
                .says("/items/0/prefecture", prefecture)
                .says("/items/0/qualification", "CARD")
                .says("/items/0/originalThrough", "2021-05-31");
        assertThat(people.json().at("/next").isNull()).isTrue();
    }

    @Test
    @DisplayName("M-3, C-7: someone who moved out stays on it, once, where he or she is registered now")
    void movedOut() {
        Registered moved = extended(person());
        moved.post("transfers", "{\"to\": \"13\", \"transferredOn\": \"2022-04-01\"}")
                .isRecorded();

        Answer people = people("");

        assertThat(lines(people)).containsExactly(moved.number() + " EXTENDED S-1 2021-05-31 2024-05-31");
        people.says("/items/0/prefecture", "13");
    }

    @Test
    @DisplayName("X-3: an extension that is annulled is applied no longer")
    void annulled() {
        Registered person = person();
        String extension = person.post("validity-extensions", "{\"measureId\": \"%s\"}".formatted(measure))
                .text("/events/0/id");

        person.post(
                        "corrections",
                        "{\"eventId\": \"%s\", \"action\": \"ANNUL\", \"reason\": \"誤適用\"}".formatted(extension))
                .isRecorded();

        assertThat(lines(people(""))).containsExactly(person.number() + " NOT_APPLIED_YET S-4 2021-05-31 2024-05-31");
    }

    @Test
    @DisplayName("S-3: after an amendment it says who is to be extended again; withdrawn, it keeps only the extended")
    void amendedAndWithdrawn() {
        Registered extended = extended(person());
        Registered notYet = person();

        register.post(path() + "/amendments", "{\"extensions\": [{\"period\": \"P4Y\"}]}")
                .isRecorded();
        assertThat(lines(people("")))
                .containsExactly(
                        extended.number() + " AMENDED_SINCE S-3 2024-05-31 2025-05-31",
                        notYet.number() + " NOT_APPLIED_YET S-4 2021-05-31 2025-05-31");

        register.post(path() + "/withdrawal", "{\"reason\": \"終了\"}").isRecorded();
        assertThat(lines(people(""))).containsExactly(extended.number() + " EXTENDED S-1 2021-05-31 2024-05-31");
    }

    @Test
    @DisplayName("in pages, of one state or of all; the cursor leads on")
    void pages() {
        Registered first = extended(person());
        person();
        Registered third = extended(person());

        Answer page = people("?state=EXTENDED&limit=1");
        Answer next = people("?state=EXTENDED&limit=1&cursor=" + page.text("/next"));

        assertThat(lines(page)).containsExactly(first.number() + " EXTENDED S-1 2021-05-31 2024-05-31");
        assertThat(lines(next)).containsExactly(third.number() + " EXTENDED S-1 2021-05-31 2024-05-31");
        assertThat(next.json().at("/next").isNull()).isTrue();
        assertThat(lines(people("?state=CONTINUED"))).isEmpty();
    }

    @Test
    @DisplayName("as a file, with the same lines and wareki beside each date")
    void file() {
        extended(person());
        person();

        Answer csv = register.get(path() + "/people", headers -> headers.set(HttpHeaders.ACCEPT, "text/csv"))
                .hasStatus(200);

        assertThat(csv.headers().getContentDisposition().getFilename()).isEqualTo("measure-" + measure + ".csv");
        assertThat(csv.body().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("介護支援専門員,適用済,2021-05-31,令和3年5月31日,", "令和6年5月31日"))
                .anySatisfy(line -> assertThat(line).contains("介護支援専門員,未適用,"));
        register.get(
                        path() + "/people",
                        headers -> headers.set(
                                HttpHeaders.ACCEPT,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .hasStatus(200);
    }

    @Test
    @DisplayName("of an unknown measure, in an unknown state or after a foreign cursor is refused")
    void refused() {
        register.get("/api/v1/special-measures/none/people").isProblem(404, "MEASURE_UNKNOWN_TO_AMEND");
        register.get(path() + "/people?state=LOST")
                .isProblem(422, "INVALID_FIELDS")
                .names("state", "UNKNOWN_VALUE");
        register.get(path() + "/people?cursor=!").isProblem(400, "MALFORMED").names("cursor", "BAD_FORMAT");
        String foreign = Cursor.of("covered-people", List.of("13000001", "first"));
        register.get(path() + "/people?cursor=" + foreign)
                .isProblem(400, "MALFORMED")
                .names("cursor", "BAD_FORMAT");
    }

    private Registered person() {
        return register.register(prefecture).withCard("2016-06-01");
    }

    private Registered extended(Registered person) {
        person.post("validity-extensions", "{\"measureId\": \"%s\"}".formatted(measure))
                .isRecordedAs("ValidityExtended");
        return person;
    }

    private String path() {
        return "/api/v1/special-measures/" + measure;
    }

    private Answer people(String question) {
        return register.get(path() + "/people" + question).hasStatus(200);
    }

    private static List<String> lines(Answer people) {
        return people.json()
                .at("/items")
                .valueStream()
                .map(line -> "%s %s %s %s %s"
                        .formatted(
                                line.at("/registrationNumber").asString(),
                                line.at("/state").asString(),
                                line.at("/rule").asString(),
                                line.at("/before").asString(),
                                line.at("/after").asString()))
                .toList();
    }
}
