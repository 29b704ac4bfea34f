package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

@RunningRegistry
@DisplayName("Q-6, M-4: lists over HTTP")
class ListsTest {

    private static final String ROSTERS = "/api/v1/rosters/";

    private final RegisterClient register;

    @Autowired
    ListsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("come in pages of a stable order, nobody twice and nobody missing, while people arrive")
    void paging() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(register.register("38").withCard("2016-06-01").number());
        }
        String list = ROSTERS + "care-managers?prefecture=38&on=2020-01-01&limit=2";

        Answer first = register.get(list).hasStatus(200);
        Answer second = register.get(list + "&cursor=" + first.text("/next")).hasStatus(200);
        expected.add(register.register("38").withCard("2016-06-01").number());
        Answer third = register.get(list + "&cursor=" + second.text("/next")).hasStatus(200);

        List<String> seen = new ArrayList<>(numbers(first));
        seen.addAll(numbers(second));
        seen.addAll(numbers(third));
        assertThat(seen).isEqualTo(expected);
        assertThat(third.json().at("/next").isNull()).isTrue();
    }

    @Test
    @DisplayName("show a line with person, prefecture and both qualifications")
    void line() {
        Registered person = register.register("39").withCard("2016-06-01");
        person.withCompletion("CHIEF", "H28", "2019-06-01", "主-39");

        register.get(ROSTERS + "chiefs?prefecture=39&on=2020-01-01")
                .hasStatus(200)
                .says("/items/0/registrationNumber", person.number())
                .says("/items/0/person/familyName", "江戸")
                .says("/items/0/person/dateOfBirth", "1980-01-02")
                .says("/items/0/prefecture", "39")
                .says("/items/0/careManager/through", "2021-05-31")
                .says("/items/0/chief/valid", true)
                .says("/items/0/chief/from", "2019-06-01");
    }

    @Test
    @DisplayName("S-6: tell who lapses by the extended end where a special measure keeps a qualification")
    void measures() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        LocalDate issued = today.minusYears(1);
        Registered person = register.register("40")
                .withCompletion("RETRAINING", "R6", issued.minusMonths(1).toString(), "再-40")
                .withCard(issued.toString());
        String lapsing = ROSTERS + "lapsing?prefecture=40&within=P10Y";
        String through = person.standingOn(today.toString()).text("/careManager/through");
        assertThat(lastDays(register.get(lapsing), person)).containsExactly("CARD " + through);

        register.post("/api/v1/special-measures", """
            {"measureId": "40-lists", "prefecture": "40", "covers": ["CARD"],
             "basis": {"documentNumber": "見本第1号", "documentDate": "2020-01-10"},
             "cohort": {"expiresFrom": "%s", "expiresThrough": "%s"},
             "extensions": [{"period": "P3Y"}]}\
            """.formatted(through, through))
                .hasStatus(201);
        person.post("validity-extensions", "{\"measureId\": \"40-lists\"}").isRecorded();

        String extended = person.standingOn(today.toString()).text("/careManager/through");
        assertThat(extended).isGreaterThan(through);
        assertThat(lastDays(register.get(lapsing), person)).containsExactly("CARD " + extended);
        assertThat(lastDays(register.get(ROSTERS + "lapsing?prefecture=40&within=P5Y"), person))
                .isEmpty();
    }

    @Test
    @DisplayName("show transfers to the prefecture that gives up and to the one that takes over")
    void transfers() {
        Registered person = register.register("41").withCard("2021-04-01");
        person.post("transfer-requests", """
            {"to": "42", "requestedOn": "2024-09-02", "workplace": "長崎ケアプランセンター"}\
            """).isRecorded();

        for (String list : List.of("prefecture=42&direction=IN", "prefecture=41&direction=OUT&state=REQUESTED")) {
            Answer answer = register.get("/api/v1/transfers?" + list).hasStatus(200);
            answer.says("/items/0/registrationNumber", person.number())
                    .says("/items/0/from", "41")
                    .says("/items/0/to", "42")
                    .says("/items/0/state", "REQUESTED")
                    .says("/items/0/requestedOn", "2024-09-02");
            assertThat(answer.number("/items/0/ageInDays")).isPositive();
        }
        assertThat(numbers(register.get("/api/v1/transfers?prefecture=42&direction=OUT")))
                .isEmpty();
        assertThat(numbers(register.get("/api/v1/transfers?prefecture=42&direction=IN&state=REFUSED")))
                .isEmpty();
    }

    @Test
    @DisplayName("find people by half-width kana and by standing, in pages")
    void search() {
        Registered one = register.register("43").withCard("2016-06-01");
        Registered other = register.register("43");

        Answer first = register.get("/api/v1/care-managers?prefecture=43&name=ｴﾄﾞ ﾀ&on=2020-01-01&limit=1");
        assertThat(numbers(first.hasStatus(200))).containsExactly(one.number());
        first.says("/items/0/careManager", true).says("/items/0/chief", false);
        Answer second = register.get(
                "/api/v1/care-managers?prefecture=43&name=ｴﾄﾞ ﾀ&on=2020-01-01&limit=1&cursor=" + first.text("/next"));
        assertThat(numbers(second)).containsExactly(other.number());
        assertThat(numbers(register.get("/api/v1/care-managers?prefecture=43&standing=CARE_MANAGER&on=2020-01-01")))
                .containsExactly(one.number());
        assertThat(numbers(register.get("/api/v1/care-managers?number=" + other.number() + "&dateOfBirth=1980-01-03")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "rosters/chiefs?prefecture=47&on=2020-01-01",
                "rosters/completions?prefecture=47&course=CHIEF&fiscalYear=1990",
                "rosters/lapsing?prefecture=47&within=P6M",
                "transfers?prefecture=47&direction=IN",
                "care-managers?name=存在しない"
            })
    @DisplayName("are empty where there is nobody")
    void empty(String list) {
        Answer answer = register.get("/api/v1/" + list).hasStatus(200);

        assertThat(answer.json().at("/items").isArray()).isTrue();
        assertThat(answer.json().at("/items").size()).isZero();
        assertThat(answer.json().at("/next").isNull()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "rosters/chiefs?prefecture=13&on=2020-13-1, on",
        "rosters/chiefs?prefecture=1, prefecture",
        "rosters/chiefs, prefecture",
        "rosters/chiefs?prefecture=13&limit=0, limit",
        "rosters/chiefs?prefecture=13&limit=1001, limit",
        "rosters/chiefs?prefecture=13&cursor=nonsense, cursor",
        "rosters/chiefs?prefecture=13&cursor=Y2hpZWZzCmEKYg, cursor",
        "rosters/completions?prefecture=13&course=-&fiscalYear=2023, course",
        "rosters/completions?prefecture=13&course=CHIEF&fiscalYear=R5, fiscalYear",
        "rosters/lapsing?prefecture=13&within=6months, within",
        "transfers?prefecture=13&direction=UP-, direction",
        "transfers?prefecture=13&direction=IN&state=LO-ST, state",
        "rosters/chiefs?prefecture=13&on=+999999999-01-01, on",
        "care-managers?dateOfBirth=1980-2-30, dateOfBirth"
    })
    @DisplayName("are refused with the parameter that cannot be read")
    void malformed(String list, String parameter) {
        Answer answer = register.get("/api/v1/" + list).isProblem(400, "MALFORMED");
        assertThat(answer.text("/errors/0/parameter")).isEqualTo(parameter);
    }

    @Test
    @DisplayName("are not searched for what no name can have")
    void unprintable() {
        register.get("/api/v1/care-managers?name=\0")
                .isProblem(400, "MALFORMED")
                .names("name", "BAD_FORMAT");
    }

    @Test
    @DisplayName("take no cursor of another list")
    void foreignCursor() {
        register.register("44").withCard("2016-06-01");
        register.register("44").withCard("2016-06-01");
        Answer page = register.get(ROSTERS + "care-managers?prefecture=44&on=2020-01-01&limit=1");

        register.get(ROSTERS + "chiefs?prefecture=44&cursor=" + page.text("/next"))
                .isProblem(400, "MALFORMED")
                .names("cursor", "BAD_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P6M", "P0D", "P-1Y", "P21Y", "P999999999Y"})
    @DisplayName("look ahead only, and no further than can be foreseen")
    void within(String within) {
        register.get(ROSTERS + "lapsing?prefecture=13&within=" + within)
                .isProblem(422, "INVALID_FIELDS")
                .names("within", "IMPOSSIBLE_VALUE");
    }

    private static List<String> numbers(Answer answer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(line -> line.at("/registrationNumber").asString())
                .toList();
    }

    private static List<String> lastDays(Answer answer, Registered person) {
        return answer.json()
                .at("/items")
                .valueStream()
                .filter(line -> line.at("/registrationNumber").asString().equals(person.number()))
                .map(line -> line.at("/qualification").asString() + " "
                        + line.at("/lastDay").asString())
                .toList();
    }
}
