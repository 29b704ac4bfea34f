package jp.shunin.registry.api.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("Watch lists, over HTTP")
class WatchListsTest {

    private static final String LISTS = "/api/v1/watch-lists";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final TaskInstanceId DAILY = TaskInstanceId.of("watch-notices", "daily");

    private final RegisterClient register;
    private final WatchLists lists;
    private final Scheduler scheduler;

    @Autowired
    WatchListsTest(RestTestClient http, WatchLists lists, Scheduler scheduler) {
        this.register = new RegisterClient(http);
        this.lists = lists;
        this.scheduler = scheduler;
    }

    @AfterEach
    void deleteAll() {
        register.get(LISTS)
                .json()
                .at("/watchLists")
                .forEach(list -> register.send(
                                HttpMethod.DELETE,
                                LISTS + "/" + list.at("/watchListId").asString(),
                                headers -> {})
                        .hasStatus(204));
    }

    @Test
    @DisplayName("are made, read, renamed, changed number by number and taken away; unknown numbers are kept and told")
    void life() {
        Registered person = register.register();
        Answer created = register.post(
                        LISTS,
                        "{\"name\": \"事業所A\", \"registrationNumbers\": [\"%s\", \"13888899\"]}"
                                .formatted(person.number()))
                .hasStatus(201)
                .says("/watchList/numbers", 2)
                .says("/unknown/0", "13888899");
        assertThat(created.json().at("/unknown").size()).isEqualTo(1);
        String list = String.valueOf(created.headers().getLocation());

        register.patch(list, "{\"name\": \"事業所B\"}").hasStatus(200).says("/name", "事業所B");
        register.post(list + "/numbers", "{\"registrationNumbers\": [\"13888898\", \"%s\"]}".formatted(person.number()))
                .hasStatus(200)
                .says("/watchList/numbers", 3);
        register.send(HttpMethod.DELETE, list + "/numbers/13888899", headers -> {})
                .hasStatus(204);
        register.get(list + "/numbers")
                .says("/numbers/0/registrationNumber", person.number())
                .says("/numbers/0/known", true)
                .says("/numbers/1/registrationNumber", "13888898")
                .says("/numbers/1/known", false);
        Answer first = register.get(list + "/numbers?limit=1");
        register.get(list + "/numbers?limit=1&cursor=" + first.text("/next"))
                .says("/numbers/0/registrationNumber", "13888898");
        register.get(LISTS).says("/watchLists/0/numbers", 2);

        register.send(
                        HttpMethod.PUT,
                        list + "/numbers",
                        MediaType.APPLICATION_JSON,
                        "{\"registrationNumbers\": [\"13888898\"]}".getBytes(StandardCharsets.UTF_8))
                .hasStatus(200)
                .says("/watchList/numbers", 1);
        register.send(HttpMethod.DELETE, list, headers -> {}).hasStatus(204);
        register.get(list).isProblem(404, "WATCH_LIST_UNKNOWN");
    }

    @Test
    @DisplayName("are made once under an Idempotency-Key")
    void idempotent() {
        var key = RegisterClient.idempotencyKey("watch-list-once");
        Answer first = register.post(LISTS, "{\"name\": \"一度\"}", key).hasStatus(201);
        Answer again = register.post(LISTS, "{\"name\": \"一度\"}", key).hasStatus(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(register.get(LISTS).json().at("/watchLists").size()).isEqualTo(1);
    }

    @Test
    @DisplayName("take files of UTF-8 and Windows-31J, with a column 登録番号 or a number a line")
    void files() {
        String list = created();

        upload(list, "13888801\n１３８８８８０２\r\n\n13888801\n", StandardCharsets.UTF_8)
                .hasStatus(200)
                .says("/watchList/numbers", 2);
        upload(list, "\uFEFF氏名,登録番号\n見本 歩,13888803\n\"見,本\",13888804\n", StandardCharsets.UTF_8)
                .hasStatus(200)
                .says("/watchList/numbers", 2);
        upload(list, "氏名,登録番号\r\n見本 歩,13888805\r\n", Charset.forName("windows-31j"))
                .hasStatus(200)
                .says("/watchList/numbers", 1);
        register.send(HttpMethod.POST, list + "/numbers", CSV, "13888806".getBytes(StandardCharsets.UTF_8))
                .hasStatus(200)
                .says("/watchList/numbers", 2);
        register.get(list + "/numbers")
                .says("/numbers/0/registrationNumber", "13888805")
                .says("/numbers/1/registrationNumber", "13888806");
    }

    @Test
    @DisplayName("take nothing of a file in which a line has no number, and name the lines")
    void badFiles() {
        String list = created();
        upload(list, "13888801\n", StandardCharsets.UTF_8).hasStatus(200);

        upload(list, "氏名,登録番号\n歩,13888802\n歩,1388880\n\n歩\n歩,99888802\n", StandardCharsets.UTF_8)
                .isProblem(422, "LINES_WITHOUT_NUMBER")
                .says("/total", 3)
                .says("/lines/0/line", 3)
                .says("/lines/0/text", "1388880")
                .says("/lines/1/line", 5)
                .says("/lines/2/line", 6);
        upload(list, "登録番号\n", StandardCharsets.UTF_8).isProblem(422, "FILE_EMPTY");
        upload(list, "登録番号\n\"13888802\n13888803\n", StandardCharsets.UTF_8)
                .isProblem(422, "LINES_WITHOUT_NUMBER")
                .says("/total", 1)
                .says("/lines/0/line", 2)
                .says("/lines/0/text", "\"13888802")
                .says(
                        "/lines/0/detail",
                        "The quotation mark at character 1 of the line, in column 1, is not closed where it should be."
                            + " Close it at the end of the value, or take it out; within a value it is written twice"
                            + " (\"\"). This line was left out, and reading went on with the next one.");
        register.get(list + "/numbers").says("/numbers/0/registrationNumber", "13888801");
    }

    @Test
    @DisplayName("name what is wrong with a body")
    void badBodies() {
        register.post(LISTS, "{\"name\": \" \"}")
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/name", "REQUIRED");
        register.post(LISTS, "{\"name\": \"a\", \"registrationNumbers\": [\"1\"]}")
                .isProblem(400, "MALFORMED")
                .pointsTo("/registrationNumbers/0", "BAD_FORMAT");
        String list = created();
        register.post(list + "/numbers", "{}")
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/registrationNumbers", "REQUIRED");
        register.send(HttpMethod.DELETE, list + "/numbers/1", headers -> {}).hasStatus(404);
        register.get(list + "/digest?month=2999-01")
                .isProblem(422, "INVALID_FIELDS")
                .names("month", "IMPOSSIBLE_VALUE");
        register.get(list + "/digest").isProblem(400, "MALFORMED").names("month", "REQUIRED");
        register.get(LISTS + "/none").isProblem(404, "WATCH_LIST_UNKNOWN");
    }

    @Test
    @DisplayName("have up to 100,000 numbers and not one more")
    void full() {
        String list = created();
        String all = IntStream.range(0, WatchLists.MOST_NUMBERS)
                .mapToObj(i -> "14" + (800_000 + i))
                .collect(Collectors.joining("\n"));
        upload(list, all, StandardCharsets.UTF_8).hasStatus(200).says("/watchList/numbers", WatchLists.MOST_NUMBERS);

        register.post(list + "/numbers", "{\"registrationNumbers\": [\"13888801\"]}")
                .isProblem(409, "WATCH_LIST_FULL");
        upload(list, "13888801", StandardCharsets.UTF_8).hasStatus(200).says("/watchList/numbers", 1);
    }

    @Test
    @DisplayName("of another account do not exist for this one, in whatever way it asks")
    void another() {
        Registered person = register.register().withCard("2016-06-01");
        var id = lists.create("somebody else", "他", List.of(new RegistrationNumber(person.number())))
                .watchListId();
        String list = LISTS + "/" + id;

        for (String what : List.of("", "/numbers", "/notices", "/digest?month=2026-01")) {
            register.get(list + what).isProblem(404, "WATCH_LIST_UNKNOWN");
        }
        register.patch(list, "{\"name\": \"a\"}").isProblem(404, "WATCH_LIST_UNKNOWN");
        register.post(list + "/numbers", "{\"registrationNumbers\": []}").isProblem(404, "WATCH_LIST_UNKNOWN");
        upload(list, person.number(), StandardCharsets.UTF_8).isProblem(404, "WATCH_LIST_UNKNOWN");
        register.send(HttpMethod.DELETE, list + "/numbers/" + person.number(), headers -> {})
                .isProblem(404, "WATCH_LIST_UNKNOWN");
        register.send(HttpMethod.DELETE, list, headers -> {}).isProblem(404, "WATCH_LIST_UNKNOWN");
        assertThat(register.get(LISTS).body()).doesNotContain(id.toString());
        for (String feed : List.of("/api/v1/events?watchList=", "/api/v1/events/stream?watchList=")) {
            register.get(feed + id).isProblem(422, "INVALID_FIELDS").names("watchList", "UNKNOWN_VALUE");
        }
        register.post("/api/v1/webhooks", "{\"url\": \"https://192.0.2.1/a\", \"watchList\": \"%s\"}".formatted(id))
                .isProblem(422, "INVALID_FIELDS")
                .names("watchList", "UNKNOWN_VALUE");
        assertThat(lists.find("somebody else", id))
                .extracting("name", "numbers")
                .containsExactly("他", 1L);
    }

    @Test
    @DisplayName("Q-7: narrow the feed to their numbers, as they are on the list when it is read")
    void feed() {
        String start = next("after=latest");
        Registered one = register.register().withCard("2016-06-01");
        Registered other = register.register().withCard("2016-06-01");
        String list = created();
        String id = list.substring(list.lastIndexOf('/') + 1);
        await().until(() -> subjects("after=" + start).size() >= 4);
        assertThat(subjects("after=" + start + "&watchList=" + id)).isEmpty();

        upload(list, one.number(), StandardCharsets.UTF_8);
        assertThat(subjects("after=" + start + "&watchList=" + id)).containsExactly(one.number(), one.number());
        assertThat(subjects("after=" + start + "&watchList=" + id + "&type=CardIssued"))
                .containsExactly(one.number());
        assertThat(register.get("/api/v1/events?limit=1&after=" + start + "&watchList=" + id)
                        .headers()
                        .getFirst(HttpHeaders.LINK))
                .contains("watchList=" + id);
        upload(list, other.number(), StandardCharsets.UTF_8);
        assertThat(subjects("after=" + start + "&watchList=" + id)).containsOnly(other.number());

        register.send(HttpMethod.DELETE, list, headers -> {});
        register.get("/api/v1/events?watchList=" + id).isProblem(422, "INVALID_FIELDS");
    }

    @Test
    @DisplayName("can be taken for what a notice comes from: the scheduler tells it, the digest shows it")
    void told() {
        LocalDate today = LocalDate.now(TOKYO);
        String issuedOn = today.minusYears(5).plusMonths(2).toString();
        String number = register.post(
                        "/api/v1/care-managers",
                        RegisterClient.registration("13").replace("2016-05-20", issuedOn))
                .isRecorded()
                .text("/registrationNumber");
        Registered person = new Registered(register, number).withCard(issuedOn);
        String end = person.standingOn(today.toString()).text("/careManager/through");
        String list = created();
        upload(list, number + "\n13888801", StandardCharsets.UTF_8).hasStatus(200);
        assertThat(scheduled().atZone(TOKYO).toLocalTime()).isEqualTo(LocalTime.of(5, 0));

        scheduler.reschedule(DAILY, Instant.now());

        Answer notices = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> register.get(list + "/notices"),
                        answer -> answer.json().at("/notices").size() > 0);
        notices.says("/notices/0/registrationNumber", number)
                .says("/notices/0/kind", "LAPSES_IN_3_MONTHS")
                .says("/notices/0/qualification", "CARD")
                .says("/notices/0/lastDay", end)
                .says("/next", notices.number("/notices/0/position"));
        register.get(list + "/notices?after=" + notices.number("/next"))
                .says("/next", notices.number("/next"))
                .says("/notices", "");
        await().until(() -> scheduled().atZone(TOKYO).toLocalTime().equals(LocalTime.of(5, 0)));

        String month = YearMonth.now(TOKYO).toString();
        Answer digest = register.get(list + "/digest?month=" + month)
                .hasStatus(200)
                .says("/month", month)
                .says("/on", today)
                .says("/people/0/registrationNumber", number)
                .says("/people/0/known", true)
                .says("/people/0/careManager/valid", true)
                .says("/people/0/ends/0/lastDay", end)
                .says("/people/0/notices/0/kind", "LAPSES_IN_3_MONTHS")
                .says("/people/1/known", false);
        assertThat(digest.body()).doesNotContain("江戸", "太郎", "1980");
        String file = register.get(
                        list + "/digest?month=" + month, headers -> headers.set(HttpHeaders.ACCEPT, "text/csv"))
                .hasStatus(200)
                .body();
        assertThat(file.lines()).hasSize(3).anyMatch(line -> line.startsWith("\uFEFF登録番号,"));
        assertThat(file)
                .contains(number + ",登録,", "3か月以内に満了（介護支援専門員、満了日" + end, "13888801,登録簿にない番号")
                .doesNotContain("江戸");
        register.get(list + "/digest?month=2010-01").says("/on", "2010-01-31").says("/people/0/registered", false);
    }

    private Instant scheduled() {
        return scheduler.getScheduledExecution(DAILY).orElseThrow().getExecutionTime();
    }

    private String created() {
        return String.valueOf(register.post(LISTS, "{\"name\": \"test\"}")
                .hasStatus(201)
                .headers()
                .getLocation());
    }

    private Answer upload(String list, String file, Charset charset) {
        return register.send(HttpMethod.PUT, list + "/numbers", CSV, file.getBytes(charset));
    }

    private List<String> subjects(String parameters) {
        return register.get("/api/v1/events?" + parameters)
                .hasStatus(200)
                .json()
                .valueStream()
                .map(event -> event.at("/subject").asString())
                .toList();
    }

    private String next(String parameters) {
        return String.valueOf(
                register.get("/api/v1/events?" + parameters).headers().getFirst("Next-Position"));
    }
}
