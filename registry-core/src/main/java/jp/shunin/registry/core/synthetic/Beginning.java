package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.LegacyCard;
import jp.shunin.registry.core.caremanager.LegacyRecord;
import jp.shunin.registry.core.caremanager.LegacySource;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/** How a life in the register begins: with the registration, or, of the older ones, taken over from an old register. */
final class Beginning {

    /** When cards first had terms, the old registers were taken over; what was before is not recorded. */
    static final LocalDate TAKEN_OVER = LocalDate.of(2006, 4, 1);

    private static final Period OF_A_CARD = Period.ofYears(5);
    private static final int MOST_DAYS_OF_SUMMER = 150;
    private static final String NO_FILE = "0".repeat(64);

    private final Career career;
    private final Particulars particulars;
    private final Chance chance;
    private final World world;

    Beginning(Career career, Particulars particulars) {
        this.career = career;
        this.particulars = particulars;
        this.chance = career.chance();
        this.world = career.world();
    }

    /**
     * Who begins, and when.
     *
     * @param from the day from which things can be recorded
     */
    record Begun(LocalDate dateOfBirth, LocalDate registeredOn, LocalDate from) {}

    Begun begin(Weighted<Integer> examinationYears) {
        LocalDate registeredOn =
                chance.after(LocalDate.of(examinationYears.draw(chance) + 1, 4, 1), 0, MOST_DAYS_OF_SUMMER);
        int age = world.draw(Assumptions::agesAtRegistration, chance) + chance.between(0, 4);
        LocalDate dateOfBirth = chance.before(registeredOn.minusYears(age), 0, 364);
        PersonalRecord person = particulars.person(dateOfBirth, career.number().firstPrefecture());
        if (registeredOn.isBefore(TAKEN_OVER)) {
            takeOver(registeredOn, person);
            return new Begun(dateOfBirth, registeredOn, TAKEN_OVER.plusMonths(1));
        }
        register(registeredOn, person);
        return new Begun(dateOfBirth, registeredOn, registeredOn);
    }

    private void register(LocalDate registeredOn, PersonalRecord person) {
        requireRecorded(career.record(
                new RegisterCareManager(
                        career.number(),
                        career.number().firstPrefecture(),
                        registeredOn,
                        trainedBefore(registeredOn),
                        person),
                registeredOn));
    }

    private void takeOver(LocalDate registeredOn, PersonalRecord person) {
        Prefecture first = career.number().firstPrefecture();
        Prefecture prefecture = career.happens(Rate.TAKEN_OVER_FROM_ELSEWHERE) ? world.otherThan(first, chance) : first;
        LegacyRecord legacy = new LegacyRecord(
                prefecture,
                registeredOn,
                career.happens(Rate.TAKEN_OVER_WITHOUT_TRAINING_DAY) ? null : trainedBefore(registeredOn),
                career.happens(Rate.TAKEN_OVER_WITHOUT_KANA) ? withoutKana(person) : person,
                career.happens(Rate.TAKEN_OVER_WITHOUT_CARD) ? null : card(registeredOn),
                null,
                List.of(),
                null,
                null,
                null,
                new LegacySource("合成登録簿-%s.csv".formatted(prefecture.code()), NO_FILE, chance.between(2, 1 << 20)));
        requireRecorded(career.record(new MigrateLegacyEntry(career.number(), legacy), TAKEN_OVER));
    }

    /** The card of the day, or the last one that the person had, of those that each continued the one before (P-3). */
    private @Nullable LegacyCard card(LocalDate registeredOn) {
        ValidityPeriod period = ValidityPeriod.startingOn(chance.after(registeredOn, 0, 60), OF_A_CARD);
        boolean lapsed = career.happens(Rate.LAPSED_BEFORE);
        while (!lapsed && period.through().isBefore(TAKEN_OVER)) {
            period = period.continuedFor(OF_A_CARD);
        }
        return new LegacyCard(period.from(), null, period.through());
    }

    private LocalDate trainedBefore(LocalDate registeredOn) {
        return chance.before(registeredOn, 7, 85);
    }

    private static PersonalRecord withoutKana(PersonalRecord person) {
        return new PersonalRecord(
                person.familyName(),
                person.givenName(),
                "",
                "",
                person.formerFamilyName(),
                person.dateOfBirth(),
                person.address());
    }

    /** Nothing else could follow; and nothing stands against what is drawn here. */
    private void requireRecorded(boolean recorded) {
        if (!recorded) {
            throw new IllegalStateException("no life could begin under " + career.number() + ": "
                    + career.recording().refusals());
        }
    }
}
