package jp.shunin.registry.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateForfeited;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PersonForgotten;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A made-up population")
class PopulationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Period FIVE_YEARS = Period.ofYears(5);
    private static final int PEOPLE = 3_000;
    private static final JsonEventFormat JOURNAL = JsonEventFormat.ofRegistry();
    private static final Populations POPULATIONS = Populations.shipped();
    private static final Population POPULATION = POPULATIONS.of(PEOPLE, 1, TODAY);
    private static final List<SyntheticLife> LIVES =
            IntStream.range(0, PEOPLE).parallel().mapToObj(POPULATION::life).toList();

    @Test
    @DisplayName("is the same for the same seed, one by one as by many threads, and as the beginning of a larger one")
    void deterministic() {
        Population larger = Populations.shipped().of(2 * PEOPLE, 1, TODAY);

        assertThat(IntStream.range(0, 300)
                        .map(place -> 299 - place)
                        .mapToObj(larger::life)
                        .toList()
                        .reversed())
                .isEqualTo(LIVES.subList(0, 300));
    }

    @Test
    @DisplayName("is another one for another seed, with the same numbers")
    void anotherSeed() {
        Population other = POPULATIONS.of(PEOPLE, 2, TODAY);

        assertThat(other.life(0).entry().number())
                .isEqualTo(LIVES.getFirst().entry().number());
        assertThat(other.life(0).events()).isNotEqualTo(LIVES.getFirst().events());
        assertThat(other.life(0).entry().person())
                .isNotEqualTo(LIVES.getFirst().entry().person());
    }

    @Test
    @DisplayName("folds to what it says that the register holds, also when its events were written down and read back")
    void folds() {
        assertThat(LIVES.subList(0, 300))
                .allSatisfy(life -> assertThat(RegisterEntry.fold(life.events().stream()
                                .map(SyntheticEvent::recorded)
                                .map(recorded -> new RecordedEvent(
                                        recorded.id(),
                                        (CareManagerEvent) JOURNAL.read(JOURNAL.write(recorded.event())),
                                        recorded.command()))
                                .toList()))
                        .contains(life.entry()));
    }

    @Test
    @DisplayName("keeps the laws of the register: terms of five years (C-1, K-1), nothing after a removal (C-9)")
    void laws() {
        LIVES.forEach(life -> {
            assertThat(life.entry().cards())
                    .allSatisfy(card -> assertThat(card.term().originalEnd())
                            .isBeforeOrEqualTo(
                                    ValidityPeriod.startingOn(card.term().from(), FIVE_YEARS)
                                            .through()));
            assertThat(life.entry().certificates())
                    .filteredOn(certificate -> certificate.rule() != Rule.K_2)
                    .allSatisfy(certificate -> assertThat(certificate.term().originalEnd())
                            .isEqualTo(
                                    ValidityPeriod.startingOn(certificate.term().from(), FIVE_YEARS)
                                            .through()));
            if (life.entry().removal() != null) {
                assertThat(life.events().getLast().recorded().event()).isInstanceOf(RegistrationRemoved.class);
                assertThat(life.entry().cardOn(TODAY)).isEmpty();
            }
        });
    }

    @Test
    @DisplayName("is recorded after the facts, in order, in office hours of days that have been (X-4)")
    void recorded() {
        for (SyntheticLife life : LIVES) {
            Instant before = Instant.parse("2006-04-01T00:00:00Z");
            for (SyntheticEvent event : life.events()) {
                assertThat(event.recordedAt()).isAfterOrEqualTo(before);
                assertThat(day(event)).isBefore(TODAY);
                before = event.recordedAt();
            }
        }
        // A measure reaches ahead.
        LIVES.stream()
                .flatMap(life -> life.events().stream())
                .filter(event -> !(event.recorded().event() instanceof ValidityExtended))
                .forEach(event -> assertThat(event.recorded().event().effectiveOn())
                        .as(event.recorded().id())
                        .isBeforeOrEqualTo(day(event)));
    }

    private static LocalDate day(SyntheticEvent event) {
        return LocalDate.ofInstant(event.recordedAt(), JAPAN);
    }

    @Test
    @DisplayName("knows every kind of event but forfeiture, which is no prefecture's policy (K-6), and forgetting")
    void everyEvent() {
        Set<Class<?>> expected = new HashSet<>(Arrays.asList(CareManagerEvent.class.getPermittedSubclasses()));
        expected.remove(CareManagerEvent.OfPerson.class);
        expected.addAll(Arrays.asList(CareManagerEvent.OfPerson.class.getPermittedSubclasses()));
        expected.remove(ChiefCertificateForfeited.class);
        expected.remove(PersonForgotten.class);

        assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("has about ten events a person, is refused now and then, and names the people by rare characters too")
    void shape() {
        assertThat((double) events().count() / PEOPLE).isCloseTo(10, within(1.5));
        assertThat(LIVES.stream().mapToLong(life -> life.refusals().size()).sum())
                .isBetween(1L, PEOPLE / 5L);
        assertThat(LIVES.stream()
                        .filter(life -> life.entry().cardOn(TODAY).isPresent())
                        .count())
                .isBetween(PEOPLE / 3L, PEOPLE * 2L / 3);
        assertThat(events().filter(CardRenewed.class::isInstance)).hasSizeGreaterThan(PEOPLE);
        assertThat(events().filter(ChiefCertificateGranted.class::isInstance)).hasSizeGreaterThan(PEOPLE / 10);
        assertThat(LIVES.stream()
                        .map(life -> life.entry().person().inClear().familyName())
                        .distinct())
                .contains("髙橋", "𠮷田", "山﨑");
    }

    @Test
    @DisplayName("has its people in all prefectures, by their shares, under numbers of their own")
    void numbers() {
        List<RegistrationNumber> numbers = POPULATION.numbers(0, 50_000);

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.stream().map(RegistrationNumber::firstPrefecture).distinct())
                .hasSize(Prefecture.values().length);
        assertThat(numbers.stream()
                        .filter(number -> number.firstPrefecture() == Prefecture.TOKYO)
                        .count())
                .isBetween(4_500L, 6_500L);
        assertThat(POPULATION.numbers(POPULATIONS.most() - 1, POPULATIONS.most()))
                .allSatisfy(number -> assertThat(number.value()).hasSize(8));
    }

    @Test
    @DisplayName("without measures, an old register would say of its people nothing that the rules refuse")
    void oldRegister() {
        Population population = POPULATIONS.withoutMeasures(PEOPLE, 1, TODAY);
        OldRegister old = population.oldRegister();
        List<SyntheticLife> standing = IntStream.range(0, PEOPLE)
                .mapToObj(population::life)
                .filter(life -> life.entry().removal() == null)
                .toList();

        standing.forEach(life ->
                assertThat(old.row(life)).as(life.entry().number().value()).isPresent());
        assertThat(standing.stream().map(life -> old.row(life).orElseThrow()).filter(row -> row.chiefThrough() != null))
                .hasSizeGreaterThan(PEOPLE / 10);
    }

    @Test
    @DisplayName("of nobody, of more people than there are numbers, or of a day too early, there is none")
    void impossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> POPULATIONS.of(0, 1, TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> POPULATIONS.of(POPULATIONS.most() + 1, 1, TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> POPULATIONS.of(1, 1, Population.EARLIEST));
    }

    private static Stream<CareManagerEvent> events() {
        return LIVES.stream()
                .flatMap(life -> life.events().stream())
                .map(event -> event.recorded().event());
    }
}
