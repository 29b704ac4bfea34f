package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.DecisionContext;
import jp.shunin.registry.core.caremanager.Decisions;
import jp.shunin.registry.core.caremanager.LegacyCard;
import jp.shunin.registry.core.caremanager.LegacyCourse;
import jp.shunin.registry.core.caremanager.LegacyRecord;
import jp.shunin.registry.core.caremanager.LegacySource;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Course;
import org.jspecify.annotations.Nullable;

/**
 * What an old register would say of the people of a population that knows no special measures: a row a person, with what
 * is in force now and hardly any history.
 */
public final class OldRegister {

    private static final LegacySource SOURCE = new LegacySource("", "", 1);
    private static final Set<Course> CHIEF_COURSES = EnumSet.of(Course.CHIEF, Course.CHIEF_RENEWAL);

    private final DecisionContext today;

    OldRegister(DecisionContext today) {
        this.today = today;
    }

    /**
     * The row of a person; empty if the person was removed. What an old register writes so shortly that the rules could
     * not follow it (after transfers between prefectures that count differently, K-3) it does not say.
     */
    public Optional<LegacyRecord> row(SyntheticLife life) {
        RegisterEntry entry = life.entry();
        if (entry.removal() != null) {
            return Optional.empty();
        }
        return Stream.of(
                        row(entry, false, courses(entry, true), chiefThrough(entry)),
                        row(entry, true, courses(entry, true), chiefThrough(entry)),
                        row(entry, true, courses(entry, false), null),
                        row(entry, true, List.of(), null))
                .filter(row -> Decisions.examine(new MigrateLegacyEntry(entry.number(), row), today)
                        .refusals()
                        .isEmpty())
                .findFirst();
    }

    private static LegacyRecord row(
            RegisterEntry entry, boolean withFirstDay, List<LegacyCourse> courses, @Nullable LocalDate chiefThrough) {
        return new LegacyRecord(
                entry.prefecture(),
                entry.registeredOn(),
                entry.practicalTrainingCompletedOn(),
                entry.person(),
                card(entry, withFirstDay),
                null,
                courses,
                chiefThrough,
                null,
                null,
                SOURCE);
    }

    private static @Nullable LegacyCard card(RegisterEntry entry, boolean withFirstDay) {
        return entry.cards().stream()
                .filter(card -> !card.lastDay().isBefore(card.term().from()))
                .filter(card -> card.lastDay().equals(card.term().originalThrough()))
                .max(Comparator.comparing(Card::lastDay))
                .map(card -> withFirstDay
                        ? new LegacyCard(null, card.term().from(), card.lastDay())
                        : new LegacyCard(card.term().from(), null, card.lastDay()))
                .orElse(null);
    }

    /** The last completion of each course. */
    private static List<LegacyCourse> courses(RegisterEntry entry, boolean withChiefCourses) {
        return Stream.of(Course.values())
                .filter(course -> course != Course.PRACTICAL)
                .filter(course -> withChiefCourses || !CHIEF_COURSES.contains(course))
                .flatMap(course -> entry.completions().stream()
                        .filter(completion -> completion.isValid() && completion.course() == course)
                        .max(Comparator.comparing(Completion::completedOn))
                        .stream())
                .map(completion -> new LegacyCourse(
                        completion.course(), completion.completedOn(), printedNumber(entry, completion)))
                .toList();
    }

    /** It has room for one number: that of the chief course completed last. */
    private static @Nullable String printedNumber(RegisterEntry entry, Completion completion) {
        boolean last = entry.completions().stream()
                .filter(other -> other.isValid() && CHIEF_COURSES.contains(other.course()))
                .max(Comparator.comparing(Completion::completedOn))
                .filter(completion::equals)
                .isPresent();
        return last ? completion.certificateNumber() : null;
    }

    private static @Nullable LocalDate chiefThrough(RegisterEntry entry) {
        return entry.certificates().stream()
                .filter(certificate -> !certificate.isVoidFromTheBeginning())
                .max(Comparator.comparing(ChiefCertificate::lastDay))
                .map(certificate -> Objects.requireNonNull(certificate.term().originalThrough()))
                .orElse(null);
    }
}
