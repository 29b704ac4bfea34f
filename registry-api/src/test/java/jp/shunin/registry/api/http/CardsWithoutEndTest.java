package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The amendment is made up: from 2024-04-01 a card has no end, which the register knows since 2023-12-01. */
@RunningRegistry
@TestPropertySource(properties = "registry.policy-file=src/test/resources/policies/cards-without-end.csv")
@DirtiesContext
@DisplayName("C-1: with a policy file by which cards have no end, over HTTP")
class CardsWithoutEndTest {

    private static final AtomicReference<Duration> MOVED = new AtomicReference<>(Duration.ZERO);

    private final RegisterClient register;

    @Autowired
    CardsWithoutEndTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("a card issued under the new law is in force after twenty years, and its end is null")
    void issued() {
        Registered person = register.register("31")
                .withCompletion(
                        "RETRAINING", "R6", "2024-04-20", UUID.randomUUID().toString())
                .withCard("2024-05-10");

        Answer standing = person.standingOn("2044-05-10");

        standing.says("/careManager/valid", true).says("/careManager/from", "2024-05-10");
        assertThat(standing.json().at("/careManager").has("through")).isTrue();
        assertThat(standing.json().at("/careManager/through").isNull()).isTrue();
        register.get(person.path()).says("/cards/0/term/from", "2024-05-10").says("/cards/0/term/withoutEnd", true);
        register.get("/api/v1/public/standing/" + person.number() + "?on=2044-05-10")
                .says("/careManager", true);
        register.get(person.path() + "/standing?from=2024-05-10&through=2044-05-10")
                .says("/careManager/validThroughout", true);
    }

    @Test
    @DisplayName("a card of before shows its end on days of before, and none from the first day of the law on")
    void ofBefore() {
        Registered person = register.register("32").withCard("2020-06-01");

        person.standingOn("2024-03-31").says("/careManager/through", "2025-05-31");
        assertThat(person.standingOn("2024-04-01")
                        .json()
                        .at("/careManager/through")
                        .isNull())
                .isTrue();
        person.standingOn("2044-04-01").says("/careManager/valid", true);
        register.get(person.path())
                .says("/cards/0/term/originalThrough", "2025-05-31")
                .says("/cards/0/term/withoutEnd", true);
    }

    @Test
    @DisplayName("C-3: no renewal is needed: the application is refused, and the advice says so")
    void renewal() {
        Registered person = register.register("33")
                .withCard("2020-06-01")
                .withCompletion(
                        "RENEWAL_EXPERIENCED_FIRST",
                        "H28",
                        "2023-10-01",
                        UUID.randomUUID().toString());

        person.unchangedBy(them -> them.post("card-renewals", "{\"renewedOn\": \"2024-10-01\"}"))
                .hasStatus(409)
                .says("/code", "CARD_WITHOUT_END")
                .says("/rule", "C-3");
        register.get(person.path() + "/renewal-advice?on=2024-10-01")
                .says("/action", "NO_RENEWAL_NEEDED")
                .says("/notices/0/code", "CARD_WITHOUT_END");
    }

    @Test
    @DisplayName("Q-6: the roster shows an open end, as JSON and as an empty cell of CSV; nobody is about to lapse")
    void rosters() {
        Registered person = register.register("34").withCard("2020-06-01");

        Answer roster = register.get("/api/v1/rosters/care-managers?prefecture=34&on=2044-05-10");
        roster.says("/items/0/registrationNumber", person.number());
        assertThat(roster.json().at("/items/0/careManager/through").isNull()).isTrue();
        String csv = register.get(
                        "/api/v1/rosters/care-managers?prefecture=34&on=2044-05-10",
                        headers -> headers.set("Accept", "text/csv"))
                .hasStatus(200)
                .body();
        assertThat(csv).contains("2020-06-01,令和2年6月1日,,,");
        assertThat(register.get("/api/v1/rosters/lapsing?prefecture=34&within=P5Y")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    @DisplayName("Q-2: as known before the law was known, the card ends as it was given")
    void knownAt() {
        Registered person = before(() -> register.register("35").withCard("2020-06-01"));

        person.standingOn("2044-04-01").says("/careManager/valid", true);
        asKnownBefore(person, "on=2044-04-01").says("/careManager/valid", false);
        asKnownBefore(person, "on=2024-04-01").says("/careManager/through", "2025-05-31");
        asKnownBefore(person, "from=2025-05-31&through=2025-06-01").says("/careManager/validThroughout", false);
    }

    private Answer asKnownBefore(Registered person, String asked) {
        return register.get(person.path() + "/standing?" + asked + "&knownAt=2023-11-30T14:59:59Z")
                .hasStatus(200);
    }

    /** Does something in June 2023. */
    private static <T> T before(Supplier<T> act) {
        MOVED.set(Duration.between(Instant.now(), Instant.parse("2023-06-01T00:00:00Z")));
        try {
            return act.get();
        } finally {
            MOVED.set(Duration.ZERO);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Clocks {

        @Bean
        @Primary
        Clock movedClock() {
            return new MovedClock();
        }
    }

    /** A clock that runs, and can be moved. */
    private static final class MovedClock extends Clock {

        private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

        @Override
        public Instant instant() {
            return Instant.now().plus(MOVED.get());
        }

        @Override
        public ZoneId getZone() {
            return TOKYO;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), MOVED.get());
        }
    }
}
