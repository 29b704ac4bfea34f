package jp.shunin.registry.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.shunin.registry.api.web.timeline.Timeline;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Started twice in one folder before all tests: so all that they see is what a restart has left. */
@DisplayName("The demonstration register")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationRegisterTest {

    private final List<String> eventsAtFirstStart;
    private final StartedRegistry registry;

    DemonstrationRegisterTest(@TempDir Path dataDirectory) {
        try (StartedRegistry first = StartedRegistry.in(dataDirectory)) {
            eventsAtFirstStart = first.events();
        }
        registry = StartedRegistry.in(dataDirectory);
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    /** The days on which the rules speak, each with its neighbour; the answers are written by hand from the rules. */
    @ParameterizedTest(name = "{0}: {1} on {2}")
    @DisplayName("shows on the telling dates what the rules promise")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # rule | number   | on         | registered | card until | chief until| reasons
        P-2    | 01900001 | 2020-02-28 | 01         | -          | -          | NO_CARD NEVER_CHIEF
        P-2    | 01900001 | 2020-02-29 | 01         | 2025-02-28 | -          | NEVER_CHIEF
        P-2    | 01900001 | 2025-02-28 | 01         | 2025-02-28 | -          | NEVER_CHIEF
        P-2    | 01900001 | 2025-03-01 | 01         | -          | -          | CARD_EXPIRED NEVER_CHIEF
        K-2    | 11900001 | 2019-03-31 | 11         | 2021-05-31 | 2019-03-31 | -
        K-2    | 11900001 | 2019-04-01 | 11         | 2021-05-31 | -          | CHIEF_CERTIFICATE_EXPIRED
        K-2    | 23900001 | 2020-03-31 | 23         | 2021-05-31 | 2020-03-31 | -
        K-2    | 23900001 | 2020-04-01 | 23         | 2021-05-31 | -          | CHIEF_CERTIFICATE_EXPIRED
        K-3    | 18900001 | 2022-02-09 | 18         | 2022-05-14 | 2022-02-09 | -
        K-3    | 18900001 | 2022-02-10 | 18         | 2022-05-14 | 2022-05-14 | -
        K-3    | 18900001 | 2027-02-09 | 18         | 2027-05-14 | 2027-02-09 | -
        K-3    | 18900001 | 2027-02-10 | 18         | 2027-05-14 | -          | CHIEF_CERTIFICATE_EXPIRED
        K-3    | 26900001 | 2026-11-04 | 26         | 2027-05-14 | 2026-11-04 | -
        K-3    | 26900001 | 2026-11-05 | 26         | 2027-05-14 | -          | CHIEF_CERTIFICATE_EXPIRED
        K-4    | 40900001 | 2022-03-02 | 40         | 2024-04-30 | 2022-03-02 | -
        K-4    | 40900001 | 2022-03-03 | 40         | 2024-04-30 | -          | CHIEF_CERTIFICATE_EXPIRED
        K-4    | 40900001 | 2022-03-18 | 40         | 2024-04-30 | -          | CHIEF_CERTIFICATE_EXPIRED
        C-5    | 14900001 | 2028-02-15 | 14         | 2028-02-15 | 2028-02-15 | -
        C-5    | 14900001 | 2028-02-16 | 14         | -          | -          | CARD_EXPIRED CHIEF_CERTIFICATE_EXPIRED
        C-5    | 14900002 | 2028-02-15 | 14         | 2029-03-31 | 2028-02-15 | -
        C-5    | 14900002 | 2028-02-16 | 14         | 2029-03-31 | -          | CHIEF_CERTIFICATE_EXPIRED
        C-5    | 13059999 | 2026-11-21 | 13         | 2031-05-31 | 2027-02-17 | -
        C-5    | 13059999 | 2027-02-18 | 13         | 2031-05-31 | 2031-05-31 | -
        C-5    | 13059999 | 2031-06-01 | 13         | -          | -          | CARD_EXPIRED
        S-1    | 13900001 | 2026-11-30 | 13         | 2026-11-30 | -          | NEVER_CHIEF
        S-1    | 13900001 | 2026-12-01 | 13         | -          | -          | CARD_EXPIRED NEVER_CHIEF
        S-6    | 13900002 | 2026-05-31 | 13         | 2026-05-31 | -          | NEVER_CHIEF
        S-6    | 13900002 | 2026-06-01 | 13         | -          | -          | CARD_EXPIRED NEVER_CHIEF
        M-3    | 13900003 | 2025-03-31 | 13         | 2025-03-31 | -          | NEVER_CHIEF
        M-3    | 13900003 | 2025-04-01 | 29         | -          | -          | CARD_VOIDED NEVER_CHIEF
        C-3    | 12900001 | 2025-10-31 | 12         | 2025-10-31 | -          | NEVER_CHIEF
        C-3    | 12900001 | 2025-11-01 | 12         | -          | -          | CARD_EXPIRED NEVER_CHIEF
        C-4    | 27900001 | 2019-08-31 | 27         | 2019-08-31 | -          | NEVER_CHIEF
        C-4    | 27900001 | 2019-09-01 | 27         | -          | -          | CARD_EXPIRED NEVER_CHIEF
        C-4    | 27900001 | 2022-07-14 | 27         | -          | -          | CARD_EXPIRED NEVER_CHIEF
        C-4    | 27900001 | 2022-07-15 | 27         | 2027-07-14 | -          | NEVER_CHIEF
        K-6    | 01900002 | 2020-03-31 | 01         | 2020-03-31 | 2020-03-31 | -
        K-6    | 01900002 | 2020-04-01 | 01         | -          | -          | CARD_EXPIRED
        K-6    | 01900002 | 2020-11-30 | 01         | -          | -          | CARD_EXPIRED
        K-6    | 01900002 | 2020-12-01 | 01         | 2025-11-30 | 2023-03-08 | -
        K-6    | 01900002 | 2023-03-09 | 01         | 2025-11-30 | -          | CHIEF_CERTIFICATE_EXPIRED
        C-7    | 12900002 | 2024-03-31 | 12         | 2024-03-31 | 2024-03-31 | -
        C-7    | 12900002 | 2024-04-01 | 13         | 2027-09-30 | 2027-09-30 | -
        K-8    | 28900001 | 2023-06-01 | 28         | 2026-04-30 | -          | COMPLETION_INVALIDATED
        X-1    | 34900001 | 2025-06-29 | 34         | 2025-06-29 | -          | NEVER_CHIEF
        X-1    | 34900001 | 2025-06-30 | -          | -          | -          | REGISTRATION_REMOVED CARD_VOIDED NEVER_CHIEF
        X-2    | 04900001 | 2026-08-31 | 04         | 2028-04-30 | -          | NEVER_CHIEF
        X-2    | 04900001 | 2026-09-01 | 04         | 2028-04-30 | -          | NEVER_CHIEF PRACTICE_PROHIBITED
        X-2    | 04900001 | 2027-02-28 | 04         | 2028-04-30 | -          | NEVER_CHIEF PRACTICE_PROHIBITED
        X-2    | 04900001 | 2027-03-01 | 04         | 2028-04-30 | -          | NEVER_CHIEF
        """)
    void standing(
            String rule,
            String number,
            String on,
            @Nullable String registered,
            @Nullable String cardUntil,
            @Nullable String chiefUntil,
            @Nullable String reasons) {
        JsonNode standing = registry.ask("/care-managers/%s/standing?on=%s".formatted(number, on));

        assertThat(text(standing, "/registration/prefecture")).as(rule).isEqualTo(registered);
        assertThat(standing.at("/careManager/valid").booleanValue()).isEqualTo(cardUntil != null);
        assertThat(text(standing, "/careManager/through")).isEqualTo(cardUntil);
        assertThat(standing.at("/chief/valid").booleanValue()).isEqualTo(chiefUntil != null);
        assertThat(text(standing, "/chief/through")).isEqualTo(chiefUntil);
        assertThat(standing.path("reasons").valueStream().map(reason -> text(reason, "/code")))
                .containsExactlyInAnyOrder(reasons == null ? new String[0] : reasons.split(" "));
    }

    @Test
    @DisplayName("S-2: leaves the original end of an extended card visible, with the measure")
    void extensionIsVisible() {
        JsonNode standing = registry.ask("/care-managers/13900001/standing?on=2026-11-21");

        assertThat(text(standing, "/careManager/originalThrough")).isEqualTo("2023-11-30");
        assertThat(standing.path("grounds").valueStream().map(ground -> text(ground, "/measureId")))
                .contains("13-demonstration");
    }

    @Test
    @DisplayName("knows 13059999 as 東京 花子 of Tokyo")
    void hanako() {
        JsonNode registered = registry.ask("/care-managers/13059999/history").at("/events/0/data");

        assertThat(text(registered, "/prefecture")).isEqualTo("13");
        assertThat(text(registered, "/person/familyName")).isEqualTo("東京");
        assertThat(text(registered, "/person/givenName")).isEqualTo("花子");
    }

    @Test
    @DisplayName("says of each event who recorded it and which rule it is to show")
    void recordedByDemo() {
        List<JsonNode> events = registry.ask("/care-managers/01900001/history")
                .path("events")
                .valueStream()
                .toList();

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(text(event, "/recordedBy")).isEqualTo("demo");
            assertThat(text(event, "/note")).startsWith("P-2");
        });
    }

    @Test
    @DisplayName("is recorded once: a restart adds nothing")
    void restart() {
        assertThat(eventsAtFirstStart).isNotEmpty();
        assertThat(registry.events()).isEqualTo(eventsAtFirstStart);
    }

    private static @Nullable String text(JsonNode node, String pointer) {
        return Stream.of(node.at(pointer))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse(null);
    }

    /** Row by row, written by hand from the rules. */
    @ParameterizedTest(name = "{0}")
    @DisplayName("is drawn lane by lane as the rules promise, with the same in rows")
    @MethodSource("timelines")
    void timelines(String number, String rows) {
        RegisterEntry entry = registry.bean(EntryReader.class)
                .entry(new RegistrationNumber(number))
                .orElseThrow();

        Timeline timeline =
                Timeline.of(entry, registry.bean(CardEnds.class), LocalDate.parse("2026-11-21"), Locale.ENGLISH, "t");

        assertThat(timeline.rows().stream()
                        .map(row -> String.join(
                                        " | ",
                                        row.from() + ".." + (row.through() == null ? "" : row.through()),
                                        row.words(),
                                        String.join(" ", row.rules()))
                                .replaceFirst(" \\| $", "")))
                .containsExactlyElementsOf(rows.lines().toList());
    }

    static Stream<Arguments> timelines() {
        return Stream.of(
                arguments("13059999", """
                    2016-05-20.. | In the register of Tokyo
                    2016-06-01..2021-05-31 | Card 1 | C-1
                    2021-06-01..2026-05-31 | Card 2, renewed | C-3
                    2026-06-01..2031-05-31 | Card 3, renewed | C-3
                    2022-02-18..2027-02-17 | Certificate 見本-CHIEF-2022-02-18 | K-1
                    2027-02-18..2032-02-17 | Certificate 見本-CHIEF_RENEWAL-2026-02-10 | K-3
                    2016-05-20..2016-05-31 | Neither care manager nor chief | C-1 K-1
                    2016-06-01..2022-02-17 | Care manager, not a chief | K-1
                    2022-02-18..2031-05-31 | Chief care manager | K-5
                    2031-06-01..2032-02-17 | Neither care manager nor chief | C-3
                    2032-02-18.. | Neither care manager nor chief | C-3 K-3
                    """),
                arguments("13900001", """
                    2018-11-01.. | In the register of Tokyo
                    2018-12-01..2023-11-30 | Card 1 | C-1
                    2023-12-01..2026-11-30 | Extended by special measure 13-demonstration | S-1
                    2018-11-01..2018-11-30 | Neither care manager nor chief | C-1 K-1
                    2018-12-01..2026-11-30 | Care manager, not a chief | K-1
                    2026-12-01.. | Neither care manager nor chief | C-3 K-1
                    """),
                arguments("12900002", """
                    2017-09-01..2024-03-31 | In the register of Chiba
                    2024-04-01.. | Transferred to the register of Tokyo | M-3
                    2017-10-01..2022-09-30 | Card 1 | C-1
                    2022-10-01..2024-03-31 | Card 2, renewed | C-3
                    2024-04-01..2027-09-30 | Card 3 | C-7
                    2024-02-16..2029-02-15 | Certificate 見本-CHIEF-2024-02-16 | K-1
                    2017-09-01..2017-09-30 | Neither care manager nor chief | C-1 K-1
                    2017-10-01..2024-02-15 | Care manager, not a chief | K-1
                    2024-02-16..2027-09-30 | Chief care manager | K-5
                    2027-10-01..2029-02-15 | Neither care manager nor chief | C-3
                    2029-02-16.. | Neither care manager nor chief | C-3 K-3
                    """),
                arguments("28900001", """
                    2021-04-01.. | In the register of Hyogo
                    2021-05-01..2026-04-30 | Card 1 | C-1
                    2021-04-01..2021-04-30 | Neither care manager nor chief | C-1 K-1
                    2021-05-01..2023-02-16 | Care manager, not a chief | K-1
                    2023-02-17..2026-04-30 | Care manager, not a chief | K-8
                    2026-05-01.. | Neither care manager nor chief | C-3 K-8
                    """),
                arguments("04900001", """
                    2023-04-03.. | In the register of Miyagi
                    2023-05-01..2028-04-30 | Card 1 | C-1
                    2026-09-01..2027-02-28 | Practice is prohibited | X-2
                    2023-04-03..2023-04-30 | Neither care manager nor chief | C-1 K-1
                    2023-05-01..2026-08-31 | Care manager, not a chief | K-1
                    2026-09-01..2027-02-28 | Care manager, not a chief, who may not practise | K-1 X-2
                    2027-03-01..2028-04-30 | Care manager, not a chief | K-1
                    2028-05-01.. | Neither care manager nor chief | C-3 K-1
                    """));
    }
}
