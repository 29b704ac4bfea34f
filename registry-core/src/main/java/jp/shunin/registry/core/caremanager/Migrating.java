package jp.shunin.registry.core.caremanager;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.rule.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what an old register says of a person. What is printed is kept as it is printed; but where it contradicts
 * the rules, or itself, it is refused.
 */
final class Migrating {

    private final RegistrationNumber number;
    private final LegacyRecord legacy;
    private final PersonalRecord person;
    private final DecisionContext context;
    private final LegacyFindings findings = new LegacyFindings();

    private Migrating(MigrateLegacyEntry command, DecisionContext context) {
        this.number = command.registrationNumber();
        this.legacy = command.legacy();
        this.person = context.person(number, legacy.person());
        this.context = context;
    }

    static List<CareManagerEvent> decide(MigrateLegacyEntry command, DecisionContext context) {
        Migrating migrating = new Migrating(command, context);
        LegacyEntryMigrated migrated = migrating.migrated();
        migrating.findings.refusals().stream().findFirst().ifPresent(refusal -> {
            throw refusal.asException();
        });
        return List.of(migrated);
    }

    static LegacyExamination examine(MigrateLegacyEntry command, DecisionContext context) {
        Migrating migrating = new Migrating(command, context);
        migrating.migrated();
        migrating.noticeBars();
        return migrating.findings.examination();
    }

    private LegacyEntryMigrated migrated() {
        examineRegistration();
        examineNames();
        List<MigratedCompletion> completions = examineCourses();
        @Nullable
        MigratedCard card =
                new MigratingCard(legacy, context, findings).examine().orElse(null);
        List<MigratedCertificate> certificates = new MigratingChief(number, legacy, context, findings).examine();
        return new LegacyEntryMigrated(
                number,
                legacy.prefecture(),
                legacy.registeredOn(),
                legacy.practicalTrainingCompletedOn(),
                legacy.person(),
                card,
                completions,
                certificates,
                legacy.chiefRenewedUnder(),
                findings.unknown(),
                legacy.source(),
                findings.rules(),
                findings.policy());
    }

    private void examineRegistration() {
        if (legacy.registeredOn().isAfter(context.today())) {
            findings.refuse(RefusalCode.DATE_IN_FUTURE, "registeredOn", legacy.registeredOn(), context.today());
        }
        if (!person.dateOfBirth().isBefore(legacy.registeredOn())) {
            findings.refuse(RefusalCode.LEGACY_BORN_AFTER_REGISTRATION, legacy.registeredOn());
        }
        if (legacy.practicalTrainingCompletedOn() == null) {
            findings.unknown(LegacyUnknown.PRACTICAL_TRAINING);
        } else if (legacy.practicalTrainingCompletedOn().isAfter(legacy.registeredOn())) {
            findings.refuse(
                    RefusalCode.PRACTICAL_TRAINING_AFTER_REGISTRATION,
                    legacy.practicalTrainingCompletedOn(),
                    legacy.registeredOn());
        }
        if (number.firstPrefecture() != legacy.prefecture()) {
            findings.unknown(LegacyUnknown.EARLIER_PREFECTURES);
        }
    }

    private void examineNames() {
        if (person.givenName().isEmpty()) {
            findings.unknown(LegacyUnknown.GIVEN_NAME);
            findings.notice(LegacyNotice.Code.GIVEN_NAME_NOT_SEPARATED);
        }
        if (person.familyNameKana().isEmpty()) {
            findings.unknown(LegacyUnknown.KANA);
            findings.notice(LegacyNotice.Code.KANA_MISSING);
        }
    }

    private List<MigratedCompletion> examineCourses() {
        Set<String> numbers = new HashSet<>();
        Set<Course> courses = EnumSet.noneOf(Course.class);
        for (LegacyCourse course : legacy.courses()) {
            if (!courses.add(course.course())) {
                findings.refuse(RefusalCode.LEGACY_COURSE_TWICE, course.course());
            }
            if (course.completedOn().isAfter(context.today())) {
                findings.refuse(
                        RefusalCode.DATE_IN_FUTURE,
                        "courses/" + course.course(),
                        course.completedOn(),
                        context.today());
            }
            if (course.completedOn().isBefore(legacy.registeredOn())) {
                findings.refuse(
                        RefusalCode.LEGACY_COURSE_BEFORE_REGISTRATION,
                        course.course(),
                        course.completedOn(),
                        legacy.registeredOn());
            }
            if (course.certificateNumber() == null) {
                findings.unknown(LegacyUnknown.CERTIFICATE_NUMBER);
            } else if (!numbers.add(course.certificateNumber())) {
                findings.refuse(
                        RefusalCode.CERTIFICATE_NUMBER_KNOWN,
                        course.certificateNumber(),
                        course.course(),
                        course.completedOn());
            }
        }
        return legacy.courses().stream().map(this::completion).toList();
    }

    private MigratedCompletion completion(LegacyCourse course) {
        Edition edition = Arrays.stream(Edition.values())
                .filter(each -> context.curricula().holdsOn(each, course.completedOn()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no edition holds on " + course.completedOn()));
        return new MigratedCompletion(course.course(), edition, course.completedOn(), course.certificateNumber());
    }

    /** X-1 bars a new registration. An old one stands; but whether it is the same person, somebody should look. */
    private void noticeBars() {
        Optional<Bar> found = context.bars().of(person).stream()
                .filter(bar -> bar.barsOn(legacy.registeredOn()))
                .filter(bar -> !bar.number().equals(number))
                .findFirst();
        found.ifPresent(bar -> findings.notice(
                LegacyNotice.Code.LOOKS_LIKE_SOMEBODY_BARRED, bar.number(), bar.removedOn(), bar.through()));
    }
}
