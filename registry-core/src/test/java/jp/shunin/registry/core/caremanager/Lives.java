package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Lives in the register at random: commands of all kinds, on any days and recorded in any order (X-4). What the rules
 * refuse leaves no trace, so every life is one that the register would hold.
 */
public final class Lives {

    /** The day on which every life begins. */
    public static final LocalDate REGISTERED = LocalDate.of(2012, 2, 29);

    private static final MeasureId OF_TOKYO = new MeasureId("13-covid");
    private static final MeasureId OF_KYOTO = new MeasureId("26-covid");

    private static final int SUBJECTS = 9;

    private enum Kind {
        CARD,
        RENEWAL,
        RENEWAL_WITHOUT_ALIGNING,
        COURSE,
        INVALIDATION,
        TRANSFER,
        TRANSFER_WITHOUT_CARD,
        EXTENSION,
        AMENDMENT,
        PROHIBITION,
        REMOVAL,
        REISSUE,
        NEW_NAME,
        ATTENDANCE,
        COMPLETION_AS_ATTENDED,
        TRAINING_PLACE_CHANGE,
        TRANSFER_REQUEST,
        TRANSFER_REFUSAL,
        TRANSFER_WITHDRAWAL,
        TRANSFER_AS_REQUESTED
    }

    private Lives() {}

    /** People as they stand after all that happened to them. */
    public static Arbitrary<Person> lives() {
        return stages().map(List::getLast);
    }

    /** People whose life no amended measure has touched: the same commands would lead to the same life again. */
    public static Arbitrary<Person> unamendedLives() {
        return stages(0).map(List::getLast);
    }

    /** The same people, each as it stood after each step, from the registration on. */
    public static Arbitrary<List<Person>> stages() {
        return stages(1);
    }

    private static Arbitrary<List<Person>> stages(int amendments) {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(4, Kind.CARD),
                Tuple.of(5, Kind.RENEWAL),
                Tuple.of(1, Kind.RENEWAL_WITHOUT_ALIGNING),
                Tuple.of(9, Kind.COURSE),
                Tuple.of(2, Kind.INVALIDATION),
                Tuple.of(2, Kind.TRANSFER),
                Tuple.of(1, Kind.TRANSFER_WITHOUT_CARD),
                Tuple.of(4, Kind.EXTENSION),
                Tuple.of(amendments, Kind.AMENDMENT),
                Tuple.of(1, Kind.PROHIBITION),
                Tuple.of(1, Kind.REMOVAL),
                Tuple.of(1, Kind.REISSUE),
                Tuple.of(1, Kind.NEW_NAME),
                Tuple.of(2, Kind.ATTENDANCE),
                Tuple.of(2, Kind.COMPLETION_AS_ATTENDED),
                Tuple.of(1, Kind.TRAINING_PLACE_CHANGE),
                Tuple.of(3, Kind.TRANSFER_REQUEST),
                Tuple.of(2, Kind.TRANSFER_REFUSAL),
                Tuple.of(2, Kind.TRANSFER_WITHDRAWAL),
                Tuple.of(2, Kind.TRANSFER_AS_REQUESTED));
        Arbitrary<Course> courses = Arbitraries.frequency(
                Tuple.of(2, Course.CHIEF),
                Tuple.of(4, Course.CHIEF_RENEWAL),
                Tuple.of(1, Course.RETRAINING),
                Tuple.of(1, Course.RENEWAL_EXPERIENCED_FIRST));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 300).withDistribution(RandomDistribution.uniform()),
                        courses,
                        Arbitraries.integers().between(1, 40).withDistribution(RandomDistribution.uniform()))
                .as(Happening::new)
                .list()
                .ofMaxSize(40)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(Lives::live)
                .withoutEdgeCases(); // They are the lives in which nothing or one thing happens.
    }

    private static List<Person> live(List<Happening> happenings) {
        List<Person> stages = new ArrayList<>();
        stages.add(Person.registered(REGISTERED.toString()).under(measures(2)));
        LocalDate day = REGISTERED;
        for (Happening happening : happenings) {
            day = day.plusDays(happening.daysLater());
            stages.add(happening.on(happening.isLate() ? day.minusDays(700) : day, stages.getLast()));
        }
        return List.copyOf(stages);
    }

    /** Tokyo's measure consumes the extension, Kyoto's does not and takes in who moved there. */
    private static SpecialMeasures measures(int years) {
        Cohort cohort = new Cohort(REGISTERED, REGISTERED.plusYears(12), null);
        Cohort withTransfers = new Cohort(REGISTERED, REGISTERED.plusYears(12), REGISTERED);
        MeasureTerms ofTokyo = terms(Prefecture.TOKYO, cohort, years, RenewalBase.ORIGINAL_EXPIRY);
        MeasureTerms ofKyoto = terms(Prefecture.KYOTO, withTransfers, years + 1, RenewalBase.EXTENDED_EXPIRY);
        return id -> Optional.of(Measure.of(id.equals(OF_TOKYO) ? ofTokyo : ofKyoto));
    }

    private static MeasureTerms terms(Prefecture prefecture, Cohort cohort, int years, RenewalBase base) {
        return new MeasureTerms(
                prefecture,
                new LegalBasis("第1号", REGISTERED, null),
                Set.of(Qualification.CARD, Qualification.CHIEF),
                cohort,
                List.of(new ExtensionRule(null, null, null, Period.ofYears(years))),
                base);
    }

    /** Something that may happen in a life; what the rules refuse does not. */
    private record Happening(Kind kind, int jump, Course course, int number) {

        /** Most follow soon; one in six is recorded only long after it happened (X-4). */
        boolean isLate() {
            return number % 6 == 0;
        }

        int daysLater() {
            return isLate() ? 0 : jump;
        }

        Person on(LocalDate day, Person person) {
            try {
                return apply(day, person);
            } catch (CommandRefused _) {
                return person; // Refused, so it leaves no trace: the laws hold for what is recorded.
            }
        }

        private Person apply(LocalDate date, Person person) {
            String day = date.toString();
            String certificate = "N" + number;
            boolean even = number % 2 == 0;
            return switch (kind) {
                case CARD -> person.card(day);
                case RENEWAL -> (even ? person : trained(person, day)).renewed(day);
                case RENEWAL_WITHOUT_ALIGNING -> person.renewedWithoutAligning(day);
                case COURSE -> person.completed(course, day, certificate);
                case INVALIDATION -> invalidated(person, day);
                case TRANSFER -> person.transferred(even ? Prefecture.KYOTO : Prefecture.TOKYO, day);
                case TRANSFER_WITHOUT_CARD ->
                    person.transferredWithoutCard(even ? Prefecture.NARA : Prefecture.TOKYO, day);
                case EXTENSION -> person.extendedBy(even ? OF_KYOTO : OF_TOKYO);
                case AMENDMENT -> person.under(measures(3));
                case PROHIBITION -> person.prohibited(day, date.plusDays(90).toString());
                case REMOVAL -> person.removed(RemovalCause.REQUEST, day);
                case REISSUE -> person.reissued(ReissueCause.LOST, day);
                case NEW_NAME -> person.renamed(day);
                case ATTENDANCE -> person.attendsSubject(course, number % SUBJECTS + 1, date);
                case COMPLETION_AS_ATTENDED ->
                    (even ? person.attendsAll(course, date) : person).completedAsAttended(course, day, certificate);
                case TRAINING_PLACE_CHANGE ->
                    person.trainingPlaceChanged(course, even ? Prefecture.KYOTO : Prefecture.TOKYO, day);
                case TRANSFER_REQUEST -> person.transferRequested(even ? Prefecture.KYOTO : Prefecture.TOKYO, day);
                case TRANSFER_REFUSAL -> person.transferRefused(day);
                case TRANSFER_WITHDRAWAL -> person.transferWithdrawn(day);
                case TRANSFER_AS_REQUESTED -> transferredAsRequested(person, day);
            };
        }

        private Person trained(Person person, String day) {
            return person.completed(Course.RENEWAL_EXPERIENCED_FIRST, day, "R" + day);
        }

        private Person invalidated(Person person, String day) {
            List<Completion> completions = person.entry().completions();
            return completions.isEmpty()
                    ? person
                    : person.invalidated(
                            completions.get(number % completions.size()).certificateNumber(), day);
        }

        private static Person transferredAsRequested(Person person, String day) {
            TransferRequest request = person.entry().transferRequest();
            return request == null ? person : person.transferred(request.to(), day);
        }
    }
}
