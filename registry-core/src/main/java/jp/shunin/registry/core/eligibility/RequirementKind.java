package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataRow;
import jp.shunin.registry.core.time.FiscalYear;

/** What a rule set can ask. Each kind reads its row's value and the settings within it, and becomes a check. */
enum RequirementKind {
    /** All requirements within it. */
    ALL_OF(Combination.ALL_OF),
    /** One of the requirements within it. */
    ONE_OF(Combination.ONE_OF),
    /** All of the courses. */
    COMPLETED(
            Values.someOf(Course.class),
            (courses, settings) -> new CompletedCourses(
                    courses,
                    settings.find(SettingKind.COMPLETED_SINCE, LocalDate.class).orElse(LocalDate.MIN)),
            EnumSet.of(SettingKind.COMPLETED_SINCE)),
    /** So many months as a full-time care manager. */
    FULL_TIME_MONTHS(CellFormat.ORDINAL, FullTimeMonths::new),
    /** Work in the prefecture as a full-time care manager on the reference date. */
    EMPLOYED_FULL_TIME_IN(Values.PREFECTURE, EmployedFullTime::new),
    /** A fact that is yes or no, answered with yes. */
    CONFIRMED(Values.YES_OR_NO, fact -> new Confirmed(fact, true)),
    /** A fact that is yes or no, answered with no. */
    DENIED(Values.YES_OR_NO, fact -> new Confirmed(fact, false)),
    /** A 認定ケアマネジャー. */
    CERTIFIED_CARE_MANAGER(
            Values.NOTHING,
            (_, settings) -> new CertifiedCareManager(
                    settings.find(SettingKind.VALID_ON, LocalDate.class).orElse(null)),
            EnumSet.of(SettingKind.VALID_ON)),
    /** One of these roles in training of care managers. */
    ROLE_IN_TRAINING(Values.someOf(TrainingRole.class), RoleInTraining::new),
    /** One of these kinds of practice as a chief. */
    PRACTISED_AS_CHIEF(Values.someOf(ChiefPractice.class), PractisedAsChief::new),
    /** Registered, in this prefecture or any. */
    REGISTERED_IN(Values.PREFECTURES, RegisteredIn::new),
    /** A card in force. */
    CARD_IN_FORCE(Values.NOTHING, _ -> new CardInForce()),
    /** The chief certificate ends within about this time. */
    CERTIFICATE_ENDS_WITHIN_ABOUT(Values.LENGTH, CertificateEndsWithin::new),
    /** The chief certificate has lapsed or lapses by this day. */
    CHIEF_LAPSED_BY(CellFormat.DATE, ChiefLapsedBy::new),
    /** No chief certificate runs beyond this day; only warns. */
    NO_CHIEF_BEYOND(CellFormat.DATE, NoChiefBeyond::new),
    /** Recommended by a municipality as this kind. */
    RECOMMENDED_AS(CellFormat.oneOf(RecommendationKind.class), RecommendedAs::new),
    /** Turned away for lack of seats in this fiscal year or later. */
    TURNED_AWAY_SINCE(Values.FISCAL_YEAR, TurnedAwaySince::new),
    /** So many non-statutory trainings in every fiscal year. */
    TRAININGS_EVERY_YEAR(
            CellFormat.ORDINAL,
            (atLeast, settings) -> new TrainingsEveryYear(
                    atLeast,
                    settings.all(SettingKind.LEAST_IN_YEAR, Values.LeastInYear.class)
                            .collect(Collectors.toMap(Values.LeastInYear::year, Values.LeastInYear::number, Math::min)),
                    settings.find(SettingKind.FILLED_FROM, FiscalYear.class).orElse(null)),
            EnumSet.of(SettingKind.LEAST_IN_YEAR, SettingKind.FILLED_FROM)),
    /** So many non-statutory trainings a year on average; needs {@link SettingKind#COMPLETED_THROUGH}. */
    TRAININGS_ON_AVERAGE(
            CellFormat.ORDINAL,
            (average, settings) -> new TrainingsOnAverage(
                    average,
                    settings.find(SettingKind.COMPLETED_THROUGH, FiscalYear.class)
                            .orElseThrow()),
            EnumSet.of(SettingKind.COMPLETED_THROUGH),
            EnumSet.of(SettingKind.COMPLETED_THROUGH)),
    /** Taught or facilitated CHIEF_RENEWAL in every fiscal year. */
    RENEWAL_TAUGHT_EVERY_YEAR(
            Values.NOTHING,
            (_, settings) -> new RenewalTaughtEveryYear(
                    settings.all(SettingKind.FORGIVEN_YEAR, FiscalYear.class).collect(Collectors.toSet())),
            EnumSet.of(SettingKind.FORGIVEN_YEAR));

    private final Optional<Combination> combination;
    private final Kind<?> reader;
    private final Set<SettingKind> takes;
    private final Set<SettingKind> needs;

    RequirementKind(Combination combination) {
        this.combination = Optional.of(combination);
        this.reader = new Kind<>(Values.NOTHING, (_, _) -> new Group(combination, List.of()));
        this.takes = Set.of();
        this.needs = Set.of();
    }

    <T> RequirementKind(CellFormat<T> format, Function<T, Check> check) {
        this(format, (value, _) -> check.apply(value), Set.of());
    }

    <T> RequirementKind(CellFormat<T> format, BiFunction<T, Settings, Check> check, Set<SettingKind> takes) {
        this(format, check, takes, Set.of());
    }

    <T> RequirementKind(
            CellFormat<T> format,
            BiFunction<T, Settings, Check> check,
            Set<SettingKind> takes,
            Set<SettingKind> needs) {
        this.combination = Optional.empty();
        this.reader = new Kind<>(format, check);
        this.takes = takes;
        this.needs = needs;
    }

    /** How the requirements within it combine; empty for a kind that has none within it. */
    Optional<Combination> combination() {
        return combination;
    }

    /** The settings that may stand within it. */
    Set<SettingKind> takes() {
        return takes;
    }

    /** The settings that must stand within it. */
    Set<SettingKind> needs() {
        return needs;
    }

    /** Reads the row's value and notes a problem if it cannot be one. */
    Optional<CheckOf> read(DataRow row) {
        return reader.read(row);
    }

    /** A check that waits for its settings. */
    @FunctionalInterface
    interface CheckOf {
        Check with(Settings settings);
    }

    private record Kind<T>(CellFormat<T> format, BiFunction<T, Settings, Check> check) {

        Optional<CheckOf> read(DataRow row) {
            return row.read("value", format).map(value -> settings -> check.apply(value, settings));
        }
    }
}
