package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateForfeited;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PersonForgotten;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationTransferred;
import jp.shunin.registry.core.caremanager.CareManagerEvent.SubjectAttended;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TrainingPlaceChangeApproved;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRefused;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRequested;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferWithdrawn;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.time.ValidityPeriod;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;

/** Laws that hold for every life, whatever is recorded and in whatever order. */
class LifePropertiesTest {

    private static final Period FIVE_YEARS = Period.ofYears(5);
    private static final String AS_ATTENDED = "CourseCompleted as attended";
    private static final Curricula CURRICULA = Curricula.load();
    private static final JsonEventFormat JOURNAL = JsonEventFormat.ofRegistry();

    @Provide
    Arbitrary<Person> lives() {
        return Lives.lives();
    }

    @Provide
    Arbitrary<List<Person>> stages() {
        return Lives.stages();
    }

    @Property(tries = 200)
    @Label("The same events fold to the same entry, also when they were written down and read back")
    void foldingIsDeterministic(@ForAll("lives") Person person) {
        List<RecordedEvent> readBack = person.events().stream()
                .map(recorded -> new RecordedEvent(
                        recorded.id(),
                        (CareManagerEvent) JOURNAL.read(JOURNAL.write(recorded.event())),
                        recorded.command()))
                .toList();

        assertThat(RegisterEntry.fold(readBack)).contains(person.entry());
    }

    @Property(tries = 300)
    @Label("C-1, C-3, P-2: no card is given for more than five years from its own first day")
    void noCardBeyondFiveYears(@ForAll("lives") Person person) {
        assertThat(person.entry().cards())
                .allSatisfy(card -> assertThat(card.term().originalThrough())
                        .isBeforeOrEqualTo(ValidityPeriod.startingOn(card.term().from(), FIVE_YEARS)
                                .through()));
    }

    @Property(tries = 300)
    @Label("K-1, K-3, P-2: every chief certificate is given for exactly five years, but for the transition (K-2)")
    void certificatesOfFiveYears(@ForAll("lives") Person person) {
        assertThat(events(person, ChiefCertificateGranted.class))
                .filteredOn(granted -> !granted.rules().contains(Rule.K_2))
                .allSatisfy(granted -> assertThat(granted.period())
                        .isEqualTo(ValidityPeriod.startingOn(granted.period().from(), FIVE_YEARS)));
    }

    @Property(tries = 300)
    @Label("K-3: no two certificates that continue another have the same period")
    void renewedOnce(@ForAll("lives") Person person) {
        assertThat(person.entry().certificates().stream()
                        .filter(certificate -> certificate.continues() != null && certificate.voiding() == null)
                        .map(certificate -> List.of(
                                certificate.term().from(), certificate.term().originalThrough())))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    @Label("S-5, S-2: an extension reaches further than what was in force, and leaves the original end as it was")
    void extensionsNeverShorten(@ForAll("stages") List<Person> stages) {
        for (int i = 1; i < stages.size(); i++) {
            assertKept(terms(stages.get(i - 1).entry()), terms(stages.get(i).entry()));
        }
    }

    @Property(tries = 300)
    @Label("S-4: a measure that has just extended someone finds nothing more to extend")
    void runTwiceWithoutEffect(@ForAll("stages") List<Person> stages) {
        stages.stream().filter(LifePropertiesTest::isExtended).forEach(stage -> {
            MeasureId measure = stage.latest(ValidityExtended.class).measureId();

            assertThat(eventsOf(() -> stage.extendedBy(measure))).isEmpty();
        });
    }

    @Property(tries = 300)
    @Label("S-4: what a measure would do is what it does when it is applied")
    void previewIsDecision(@ForAll("stages") List<Person> stages) {
        for (int i = 1; i < stages.size(); i++) {
            Person before = stages.get(i - 1);
            Person after = stages.get(i);
            if (after != before && isExtended(after)) {
                MeasureId measure = after.latest(ValidityExtended.class).measureId();

                assertThat(extensions(before.effectsOf(measure))).isEqualTo(extensions(after));
                assertThat(extensions(after.effectsOf(measure))).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    @Label("K-1, K-3, P-2, S-2: no certificate is held for more than five years from its own first day, extension"
            + " aside")
    void noCertificateBeyondFiveYears(@ForAll("lives") Person person) {
        assertThat(person.entry().certificates())
                .filteredOn(certificate -> certificate.rule() != Rule.K_2)
                .allSatisfy(certificate -> assertThat(certificate.term().originalThrough())
                        .isEqualTo(ValidityPeriod.startingOn(certificate.term().from(), FIVE_YEARS)
                                .through()));
    }

    @Property(tries = 300)
    @Label("S-2: an extension is no period of its own: it brings no card")
    void extensionIsNoPeriod(@ForAll("stages") List<Person> stages) {
        for (int i = 1; i < stages.size(); i++) {
            if (isExtended(stages.get(i))) {
                assertThat(stages.get(i).entry().cards())
                        .hasSameSizeAs(stages.get(i - 1).entry().cards());
                assertThat(stages.get(i).latest())
                        .hasOnlyElementsOfTypes(
                                ValidityExtended.class, ChiefCertificateGranted.class, CardRenewed.class);
            }
        }
    }

    @Property(tries = 300)
    @Label("S-1, S-6: after ORIGINAL_EXPIRY the next card ends five years after the original end: the extension is"
            + " used up")
    void extensionIsUsedUp(@ForAll("stages") List<Person> stages) {
        for (int i = 1; i < stages.size(); i++) {
            Person before = stages.get(i - 1);
            stages.get(i).latest().stream()
                    .filter(CardRenewed.class::isInstance)
                    .map(CardRenewed.class::cast)
                    .filter(renewed -> renewed.alignment() != Alignment.ALIGNED)
                    .forEach(renewed -> assertUsedUp(card(before, renewed.continuesCard()), renewed.term()));
        }
    }

    @Property(tries = 300)
    @Label("C-7, S-2: the new prefecture's card ends with the one whose rest it is, extension included")
    void restsOfCards(@ForAll("lives") Person person) {
        assertThat(events(person, CardIssued.class))
                .filteredOn(issued -> issued.replacesCard() != null)
                .allSatisfy(issued -> assertThat(replaced(person, issued).through())
                        .isEqualTo(issued.term().through()));
    }

    @Property(tries = 300)
    @Label("C-7, X-4: no card that is not lengthened is in force in another prefecture than the one that gave it, in"
            + " whatever order they are recorded")
    void cardsOfOwnPrefecture(@ForAll("lives") Person person) {
        events(person, CardIssued.class)
                .forEach(issued -> assertInOwnPrefecture(person, issued.card(), issued.issuedBy()));
        events(person, CardRenewed.class)
                .forEach(renewed -> assertInOwnPrefecture(person, renewed.card(), renewed.issuedBy()));
    }

    @Property(tries = 300)
    @Label("C-9: no card is in force, and nobody is a chief, from the day of the removal on")
    void nothingAfterTheRemoval(@ForAll("lives") Person person) {
        RegisterEntry entry = person.entry();
        Removal removal = entry.removal();
        if (removal != null) {
            assertThat(entry.cards())
                    .allSatisfy(card -> assertThat(card.lastDay()).isBefore(removal.removedOn()));
        }
    }

    @Property(tries = 300)
    @Label("M-2: while a transfer is requested the entry stays where it is, and moves as requested; a removal ends"
            + " the request")
    void requestedTransfers(@ForAll("lives") Person person) {
        TransferRequested open = null;
        for (RecordedEvent recorded : person.events()) {
            switch (recorded.event()) {
                case TransferRequested requested -> {
                    assertThat(open).isNull();
                    open = requested;
                }
                case TransferRefused refused -> open = ended(open, refused.to(), refused.refusedOn());
                case TransferWithdrawn withdrawn -> open = ended(open, withdrawn.to(), withdrawn.withdrawnOn());
                case RegistrationTransferred moved ->
                    open = open == null ? null : ended(open, moved.to(), moved.transferredOn());
                case RegistrationRemoved _ -> open = null;
                default -> {
                    // The other events have nothing to do with a request.
                }
            }
        }
        assertThat(person.entry().transferRequest() == null).isEqualTo(open == null);
    }

    @Property(tries = 300)
    @Label("T-2: a completion that is not attested rests on attendances by its day that make the course complete")
    void completedAsAttended(@ForAll("stages") List<Person> stages) {
        stages.forEach(stage -> stage.latest().stream()
                .filter(CourseCompleted.class::isInstance)
                .map(CourseCompleted.class::cast)
                .filter(completed -> !completed.attested())
                .forEach(completed ->
                        assertThat(isComplete(beforeLatest(stage), completed)).isTrue()));
    }

    @Property(tries = 300)
    @Label("T-3, T-4, M-2: attendances, training places and requests for a transfer change no standing")
    void noStandingChanged(@ForAll("stages") List<Person> stages) {
        for (int i = 1; i < stages.size(); i++) {
            Person before = stages.get(i - 1);
            Person after = stages.get(i);
            if (after != before && after.latest().stream().allMatch(LifePropertiesTest::isBesideTheStanding)) {
                assertThat(StandingTimeline.of(after.entry()).stretches())
                        .isEqualTo(StandingTimeline.of(before.entry()).stretches());
            }
        }
    }

    @Property(tries = 500)
    @Label("The lives know every event, but corrections, which have laws of their own, forfeiture, which is no"
            + " prefecture's policy (K-6), the taking over of an old register, by which no life begins here, and"
            + " forgetting, after which there is nothing to live")
    void everyEvent(@ForAll("lives") Person person) {
        StatisticsCollector seen = Statistics.label("events");
        person.events().forEach(recorded -> seen.collect(name(recorded.event())));

        seen.coverage(coverage -> Stream.concat(
                        Stream.of(CareManagerEvent.class, CareManagerEvent.OfPerson.class)
                                .flatMap(events -> Stream.of(events.getPermittedSubclasses()))
                                .filter(type -> type != CareManagerEvent.OfPerson.class)
                                .filter(type -> type != RecordCorrected.class
                                        && type != ChiefCertificateForfeited.class
                                        && type != LegacyEntryMigrated.class
                                        && type != PersonForgotten.class)
                                .map(Class::getSimpleName),
                        Stream.of(AS_ATTENDED))
                .forEach(name -> coverage.check(name).count(count -> count > 0)));
    }

    private static String name(CareManagerEvent event) {
        return event instanceof CourseCompleted completed && !completed.attested()
                ? AS_ATTENDED
                : event.getClass().getSimpleName();
    }

    private static @Nullable TransferRequested ended(@Nullable TransferRequested open, Prefecture to, LocalDate on) {
        assertThat(Objects.requireNonNull(open).to()).isEqualTo(to);
        assertThat(on).isAfterOrEqualTo(open.requestedOn());
        return null;
    }

    private static RegisterEntry beforeLatest(Person stage) {
        return stage.entryAsOf(stage.events().size() - stage.latest().size());
    }

    private static boolean isComplete(RegisterEntry entry, CourseCompleted completed) {
        CourseProgress progress =
                CourseProgress.of(entry, completed.course(), completed.edition(), completed.completedOn(), CURRICULA);
        return progress.isComplete() && !progress.isUnattended();
    }

    private static boolean isBesideTheStanding(CareManagerEvent event) {
        return event instanceof SubjectAttended
                || event instanceof TrainingPlaceChangeApproved
                || event instanceof TransferRequested
                || event instanceof TransferRefused
                || event instanceof TransferWithdrawn;
    }

    private static void assertUsedUp(Card card, Term next) {
        Extension extension = card.term().extension();
        if (extension != null && extension.renewalBase() == RenewalBase.ORIGINAL_EXPIRY) {
            assertThat(next)
                    .isEqualTo(Term.of(
                            ValidityPeriod.startingOn(card.term().originalEnd().plusDays(1), FIVE_YEARS)));
        }
    }

    private static void assertKept(List<List<Term>> before, List<List<Term>> after) {
        for (int kind = 0; kind < before.size(); kind++) {
            List<Term> then = before.get(kind);

            assertThat(after.get(kind).subList(0, then.size())).zipSatisfy(then, (term, earlier) -> {
                assertThat(term.through()).isAfterOrEqualTo(earlier.through());
                assertThat(term.from()).isEqualTo(earlier.from());
                assertThat(term.originalThrough()).isEqualTo(earlier.originalThrough());
            });
        }
    }

    private static List<Tuple> extensions(List<MeasureEffect> effects) {
        return effects.stream()
                .filter(effect -> effect.coverage() == Coverage.EXTENDED)
                .map(effect -> tuple(effect.qualification(), effect.after()))
                .toList();
    }

    private static List<Tuple> extensions(Person extended) {
        return extended.latest().stream()
                .filter(ValidityExtended.class::isInstance)
                .map(ValidityExtended.class::cast)
                .map(event -> tuple(event.qualification(), event.extendedThrough()))
                .toList();
    }

    private static boolean isExtended(Person stage) {
        return stage.latest().stream().anyMatch(ValidityExtended.class::isInstance);
    }

    /** What a step brings; nothing if it is refused, as it is once a renewal within the extension has been found. */
    private static List<CareManagerEvent> eventsOf(Supplier<Person> step) {
        try {
            return step.get().latest();
        } catch (CommandRefused refused) {
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
            return List.of();
        }
    }

    /** All terms held, cards before certificates, each list in the order of recording. */
    private static List<List<Term>> terms(RegisterEntry entry) {
        return List.of(
                entry.cards().stream().map(Card::term).toList(),
                entry.certificates().stream().map(ChiefCertificate::term).toList());
    }

    /** A card that a measure lengthens after it had run out is told by the measure (S-1), wherever the person is by then. */
    private static void assertInOwnPrefecture(Person person, int number, Prefecture issuedBy) {
        Card card = card(person, number);
        if (card.everInForce() && card.term().extension() == null) {
            assertThat(person.entry().prefectureOn(card.lastDay())).isEqualTo(issuedBy);
        }
    }

    private static Term replaced(Person person, CardIssued issued) {
        return card(person, Objects.requireNonNull(issued.replacesCard())).term();
    }

    private static Card card(Person person, int number) {
        return person.entry().cards().stream()
                .filter(card -> card.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> events(Person person, Class<T> type) {
        return person.events().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
