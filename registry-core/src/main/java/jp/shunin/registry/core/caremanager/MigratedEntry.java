package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.OpenEnd;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/** How an entry begins that was taken over from an old register, and what that register had said. */
final class MigratedEntry {

    private static final int FIRST_CARD = 1;

    private MigratedEntry() {}

    static RegisterEntry fold(LegacyEntryMigrated migrated, RecordedEvent recorded) {
        String id = recorded.id();
        return new RegisterEntry(
                migrated.registrationNumber(),
                migrated.registeredOn(),
                migrated.practicalTrainingCompletedOn(),
                migrated.person(),
                List.of(new Residence(migrated.prefecture(), migrated.registeredOn(), id)),
                Stream.ofNullable(migrated.card()).map(card -> card(card, id)).toList(),
                migrated.completions().stream()
                        .map(completed -> completion(completed, migrated.prefecture(), id))
                        .toList(),
                migrated.certificates().stream()
                        .map(certificate -> certificate(migrated, certificate, id))
                        .toList(),
                List.of(),
                TrainingRecord.EMPTY,
                null,
                null,
                Ledger.of(recorded),
                1);
    }

    private static Card card(MigratedCard card, String id) {
        return new Card(
                FIRST_CARD,
                card.term(),
                card.term().from(),
                null,
                card.renewal(),
                List.of(),
                null,
                id,
                card.renewal() == null ? Rule.C_1 : Rule.C_3,
                card.term().extension() == null ? null : id);
    }

    /** T-4: an old register does not say who held the course; as a rule it was the prefecture of registration. */
    private static Completion completion(MigratedCompletion completed, Prefecture heldBy, String id) {
        return new Completion(
                completed.course(), completed.edition(), completed.completedOn(), completed.number(), heldBy, id, null);
    }

    private static ChiefCertificate certificate(
            LegacyEntryMigrated migrated, MigratedCertificate certificate, String id) {
        Course continues = certificate.continues();
        return new ChiefCertificate(
                completion(migrated, certificate.course()).orElseThrow().number(),
                certificate.term(),
                continues == null
                        ? null
                        : completion(migrated, continues)
                                .map(MigratedCompletion::number)
                                .orElse(null),
                null,
                id,
                certificate.rule(),
                certificate.term().extension() == null ? null : id);
    }

    private static Optional<MigratedCompletion> completion(LegacyEntryMigrated migrated, Course course) {
        return migrated.completions().stream()
                .filter(completed -> completed.course() == course)
                .findFirst();
    }

    /** The command that says what the event says. */
    static MigrateLegacyEntry command(LegacyEntryMigrated migrated) {
        MigratedCard card = migrated.card();
        Optional<MigratedCertificate> chief = migrated.certificates().isEmpty()
                ? Optional.empty()
                : Optional.of(migrated.certificates().getLast());
        return new MigrateLegacyEntry(
                migrated.registrationNumber(),
                new LegacyRecord(
                        migrated.prefecture(),
                        migrated.registeredOn(),
                        migrated.practicalTrainingCompletedOn(),
                        migrated.person(),
                        card == null ? null : LegacyCard.of(card.issuedOn(), period(card.term())),
                        card == null ? null : extension(card.term()),
                        migrated.completions().stream()
                                .map(completed -> new LegacyCourse(
                                        completed.course(), completed.completedOn(), completed.certificateNumber()))
                                .toList(),
                        chief.filter(MigratedCertificate::printed)
                                .map(certificate -> certificate.term().originalThrough())
                                .orElse(null),
                        chief.map(certificate -> extension(certificate.term())).orElse(null),
                        migrated.chiefRenewedUnder(),
                        migrated.source()));
    }

    private static ValidityPeriod period(Term term) {
        return new ValidityPeriod(term.from(), OpenEnd.of(term.originalThrough()));
    }

    private static @Nullable LegacyExtension extension(Term term) {
        Extension extension = term.extension();
        LocalDate through = term.through();
        return extension == null ? null : new LegacyExtension(extension.measure(), through);
    }
}
