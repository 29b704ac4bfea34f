package jp.shunin.registry.api.http;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("A standing is looked up")
class StandingLookUpTest {

    private static final String ENTRIES = "/api/v1/care-managers";

    private final RestTestClient http;

    @Autowired
    StandingLookUpTest(RestTestClient http) {
        this.http = http;
    }

    @Test
    @DisplayName("of many people at once: each asker sees the command that it sent just before")
    void manyAtOnce() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> lives = IntStream.rangeClosed(1, 40)
                    .<Callable<Integer>>mapToObj(serial -> () -> registerAndAsk("459%05d".formatted(serial)))
                    .toList();
            for (Future<Integer> life : clients.invokeAll(lives)) {
                life.get();
            }
        }
    }

    private int registerAndAsk(String number) {
        register(number);
        shows(number, "2026-11-21", 1, true);
        issueCard(number);
        shows(number, "2026-11-21", 2, true);
        return 2;
    }

    @Test
    @DisplayName("on the first and the last day that can be asked of")
    void farAway() {
        register("46700001");
        shows("46700001", "0001-01-01", 1, false);
        shows("46700001", "2021-12-19", 1, false);
        shows("46700001", "2021-12-20", 1, true);
        shows("46700001", "9999-12-31", 1, true);
    }

    @Test
    @DisplayName("Q-3: over a period, as its stretches, clipped to it")
    void period() {
        register("46700002");
        issueCard("46700002");
        http.get()
                .uri(ENTRIES + "/46700002/standing?from=2021-12-01&through=2022-05-31")
                .exchange()
                .expectBody()
                .jsonPath("$.stretches.length()")
                .isEqualTo(2)
                .jsonPath("$.stretches[0].from")
                .isEqualTo("2021-12-01")
                .jsonPath("$.stretches[0].through")
                .isEqualTo("2021-12-19")
                .jsonPath("$.stretches[1].standing.registration.prefecture")
                .isEqualTo("46")
                .jsonPath("$.stretches[1].through")
                .isEqualTo("2022-05-31");
        http.get()
                .uri(ENTRIES + "/46700002/standing?from=2022-06-01&through=2030-01-01")
                .exchange()
                .expectBody()
                .jsonPath("$.stretches[0].standing.careManager.valid")
                .isEqualTo(true)
                .jsonPath("$.stretches[0].through")
                .isEqualTo("2027-05-31")
                .jsonPath("$.stretches[1].standing.careManager.valid")
                .isEqualTo(false);
    }

    private void register(String number) {
        post(ENTRIES, """
            {"registrationNumber": "%s", "prefecture": "%s", "registeredOn": "2021-12-20",
             "practicalTrainingCompletedOn": "2021-11-30",
             "person": {"familyName": "鹿児島", "givenName": "花子", "familyNameKana": "カゴシマ",
                        "givenNameKana": "ハナコ", "dateOfBirth": "1980-01-02"}}\
            """.formatted(number, number.substring(0, 2)));
    }

    private void issueCard(String number) {
        post(ENTRIES + "/" + number + "/cards", "{\"issuedOn\": \"2022-06-01\"}");
    }

    private void post(String uri, String body) {
        http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void shows(String number, String day, int version, boolean registered) {
        // The address is taken as it stands: a plus sign in it is escaped already.
        http.get()
                .uri(builder -> URI.create(
                        builder.path(ENTRIES + "/" + number + "/standing").build() + "?on=" + day))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(version)
                .jsonPath("$.registration.registered")
                .isEqualTo(registered);
    }
}
