package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.kept.Bytes;
import jp.shunin.registry.projections.standing.memory.KnownStanding;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@RunningRegistry
@DisplayName("A standing that is written straight from memory")
class StandingTextTest {

    private final RegisterClient register;
    private final Standings standings;
    private final JsonMapper json;

    @Autowired
    StandingTextTest(RestTestClient http, Standings standings, JsonMapper json) {
        this.register = new RegisterClient(http);
        this.standings = standings;
        this.json = json;
    }

    @Test
    @DisplayName("is to the letter what its form says")
    void sameText() {
        await().until(standings::areRemembered);
        Registered person = register.register("45").withCard("2016-06-01");
        RegistrationNumber number = new RegistrationNumber(person.number());

        for (LocalDate day : List.of(LocalDate.of(2016, 5, 31), LocalDate.of(2016, 6, 1), LocalDate.of(2030, 1, 1))) {
            KnownStanding standing = standings.on(number, day).answer().orElseThrow();
            for (@Nullable
            OffsetDateTime at : new OffsetDateTime[] {null, OffsetDateTime.parse("2026-05-01T00:00:00+09:00")}) {
                Bytes written = new Bytes(1);
                StandingText.write(person.number(), day, at, standing, written);
                assertThat(new String(written.toArray(), StandardCharsets.UTF_8))
                        .isEqualTo(json.writeValueAsString(
                                StandingAnswers.OnDate.of(number, day, at, standing.version(), standing.standing())));
            }
            assertThat(person.standingOn(day.toString()).body())
                    .isEqualTo(json.writeValueAsString(
                            StandingAnswers.OnDate.of(number, day, null, standing.version(), standing.standing())));
        }
    }
}
