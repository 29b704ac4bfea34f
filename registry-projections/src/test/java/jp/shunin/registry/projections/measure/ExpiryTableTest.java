package jp.shunin.registry.projections.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hanako's card ends on 2021-05-31, her chief certificate on 2024-05-31. */
@DisplayName("S-4: what special measures look for is what a fresh follower of the whole journal would have written")
class ExpiryTableTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final MeasureId MEASURE = new MeasureId("13-measure");

    private static final String ROWS = """
        select registration_number, place, qualification, original_through, prefectures, held, version
        from measure_entry left join measure_expiry using (registration_number)
        order by registration_number, place\
        """;

    private static final String TOLD = """
        select qualification || ' ' || original_through || ' ' || array_to_string(prefectures, '+') || ' '
            || coalesce((held::jsonb #>> '{term,extension,through}'), '-')
            || case when (held::jsonb ->> 'continued')::boolean then ' continued' else '' end
            || case when (held::jsonb ->> 'voided')::boolean then ' voided' else '' end
            || case when (held::jsonb ->> 'removed')::boolean then ' removed' else '' end
        from measure_expiry order by registration_number, place\
        """;

    private final Life hanako = Life.of(59_001);
    private final Register register = Register.empty();

    @BeforeEach
    void aChief() {
        register.send(
                hanako.registered("2016-05-20"),
                hanako.card("2016-06-01"),
                hanako.completed(Course.CHIEF, "2019-06-01", "C-1"));
        followed();
        assertThat(told()).containsExactly("CARD 2021-05-31 13 -", "CHIEF 2024-05-31 13 -");
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("after a transfer, with the card that has the rest, and both prefectures (M-3, C-7)")
    void transfer() {
        register.send(hanako.moved(Prefecture.KYOTO, "2020-01-15"));

        followed();
        assertThat(told())
                .containsExactly(
                        "CARD 2021-05-31 13+26 - continued voided",
                        "CARD 2021-05-31 13+26 -",
                        "CHIEF 2024-05-31 13+26 -");
        assertAsFreshlyFollowed();
    }

    @Test
    @DisplayName("after a correction, also one that takes rows away (X-3)")
    void corrections() {
        register.send(hanako.corrected(eventId("CardIssued"), hanako.card("2016-07-01")));
        followed();
        assertThat(told()).containsExactly("CARD 2021-06-30 13 -", "CHIEF 2024-05-31 13 -");
        assertAsFreshlyFollowed();

        register.send(hanako.annulled(eventId("CourseCompleted")));
        followed();
        assertThat(told()).containsExactly("CARD 2021-06-30 13 -");
        assertAsFreshlyFollowed();

        register.send(hanako.annulled(eventId("CardIssued")));
        followed();
        assertThat(told()).isEmpty();
        assertAsFreshlyFollowed();
    }

    @Test
    @DisplayName("after an extension, its amendment, and a renewal within it (S-2, S-3, S-6)")
    void extensions() {
        register.declare(MEASURE, forCardsAndChiefs(2));
        register.send(hanako.extendedBy(MEASURE));
        followed();
        assertThat(told()).containsExactly("CARD 2021-05-31 13 2023-05-31", "CHIEF 2024-05-31 13 2026-05-31");
        assertAsFreshlyFollowed();

        register.declare(MEASURE, forCardsAndChiefs(3));
        register.send(
                hanako.extendedBy(MEASURE),
                hanako.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2020-12-01", "R-1"),
                hanako.renewed("2024-05-01"));
        followed();
        assertThat(told())
                .containsExactly(
                        "CARD 2021-05-31 13 2024-05-31 continued",
                        "CARD 2026-05-31 13 -",
                        "CHIEF 2024-05-31 13 2027-05-31");
        assertAsFreshlyFollowed();
    }

    @Test
    @DisplayName("after an invalidation and a removal (K-8, C-9)")
    void voided() {
        register.send(hanako.invalidated("C-1", "2020-06-01"), hanako.removed("2021-02-01"));

        followed();
        assertThat(told())
                .containsExactly("CARD 2021-05-31 13 - voided removed", "CHIEF 2024-05-31 13 - voided removed");
        assertAsFreshlyFollowed();
    }

    @Test
    @DisplayName("for many at once, after all that can happen to a person")
    void manyLives() {
        for (int serial = 59_002; serial < 59_012; serial++) {
            register.send(Life.of(serial).full());
        }
        followed();
        assertThat(told()).hasSizeGreaterThan(20);

        assertAsFreshlyFollowed();
    }

    @Test
    @DisplayName("also where its follower stands still, and whoever asks writes what is missing")
    void caughtUpByTheQuestion() {
        register.follower().shutDown();
        register.send(hanako.moved(Prefecture.KYOTO, "2020-01-15"), hanako.removed("2021-02-01"));

        new Candidates(register.dataSource(), new EntryReader(register.journal()), register.ends()).catchUp();

        assertThat(told()).hasSize(3).allSatisfy(row -> assertThat(row).endsWith("removed"));
        assertAsFreshlyFollowed();
    }

    @Test
    @DisplayName("also where an older version of an entry is written after a newer one")
    void olderAfterNewer() {
        EntryReader entries = new EntryReader(register.journal());
        RegisterEntry older = entries.entry(hanako.number()).orElseThrow();
        register.send(hanako.moved(Prefecture.KYOTO, "2020-01-15"));
        followed();
        List<String> rows = register.rows(ROWS);

        new ExpiryTable(register.dataSource(), register.ends()).keepEntries(List.of(older));

        assertThat(register.rows(ROWS)).isEqualTo(rows);
    }

    private void followed() {
        String versions = "select registration_number, version from %s order by registration_number";
        await().atMost(LONG)
                .until(() -> register.rows(versions.formatted("measure_entry"))
                        .equals(register.rows(versions.formatted("standing"))));
    }

    private void assertAsFreshlyFollowed() {
        List<String> before = register.rows(ROWS);
        register.follower().shutDown();
        register.follower().resetTokens();
        assertThat(register.rows(ROWS)).isEmpty();
        register.follower().start();

        await().atMost(LONG).untilAsserted(() -> assertThat(register.rows(ROWS)).isEqualTo(before));
    }

    private List<String> told() {
        return register.sql().sql(TOLD).query(String.class).list();
    }

    /** The latest event of that type. */
    private String eventId(String type) {
        return register.journal().entry(hanako.number().value()).stream()
                .filter(event -> event.name().equals(type))
                .toList()
                .getLast()
                .eventId();
    }

    private static MeasureTerms forCardsAndChiefs(int years) {
        return new MeasureTerms(
                Prefecture.TOKYO,
                new LegalBasis("第1号", LocalDate.of(2021, 1, 26), null),
                Set.of(Qualification.CARD, Qualification.CHIEF),
                new Cohort(LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31), null),
                List.of(new ExtensionRule(null, null, null, Period.ofYears(years))),
                RenewalBase.ORIGINAL_EXPIRY);
    }
}
