package jp.shunin.registry.api.command;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.LegacyExamination;
import jp.shunin.registry.core.caremanager.LegacyMigration;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.journal.BulkAppend;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.removal.RemovedPeople;
import jp.shunin.registry.projections.standing.StandingCopy;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over entries of an old register page by page. Each is decided as a command of its own; their events and standings
 * are written together. So a page costs a few round trips, and the register cannot tell it from single commands.
 */
public final class BulkMigration {

    private static final Logger log = LoggerFactory.getLogger(BulkMigration.class);
    private static final String ENTRY_TYPE = "CareManager";

    private final IdentifierFactory ids = IdentifierFactory.getInstance();
    private final LegacyMigration migration;
    private final BulkAppend journal;
    private final JournalReader reader;
    private final StandingCopy standings;
    private final RemovedPeople removed;
    private final Clock clock;

    BulkMigration(
            LegacyMigration migration,
            BulkAppend journal,
            JournalReader reader,
            StandingCopy standings,
            RemovedPeople removed,
            Clock clock) {
        this.migration = migration;
        this.journal = journal;
        this.reader = reader;
        this.standings = standings;
        this.removed = removed;
        this.clock = clock;
    }

    /**
     * What there is to say about each entry; records nothing. Of an entry that cannot be handled at all, there
     * is none.
     */
    public Map<MigrateLegacyEntry, LegacyExamination> examine(List<MigrateLegacyEntry> commands) {
        LegacyMigration.Page page = migration.page(removed.among(commands.stream()
                .map(command -> command.legacy().person().inClear())
                .toList()));
        Map<MigrateLegacyEntry, LegacyExamination> examinations = new IdentityHashMap<>();
        for (MigrateLegacyEntry command : commands) {
            try {
                examinations.put(command, page.examine(command));
            } catch (RuntimeException failure) {
                requireItsOwnFault(command, failure);
            }
        }
        return examinations;
    }

    /** The refusals of the numbers that are taken already, by number. */
    public Map<RegistrationNumber, Refusal> taken(Collection<RegistrationNumber> numbers) {
        Set<String> begun =
                reader.begun(numbers.stream().map(RegistrationNumber::value).toList());
        Map<RegistrationNumber, Refusal> taken = new HashMap<>();
        numbers.stream()
                .filter(number -> begun.contains(number.value()))
                .forEach(number -> taken.put(number, Refusal.of(RefusalCode.NUMBER_TAKEN, number)));
        return taken;
    }

    /**
     * Decides each entry: those that can be taken over, and why the others cannot. It may run in several threads at once,
     * and before its turn: {@link #record} gives the events their moment.
     */
    public Decided decide(List<MigrateLegacyEntry> commands, CommandOrigin origin) {
        Map<RegistrationNumber, Refusal> refused = taken(
                commands.stream().map(MigrateLegacyEntry::registrationNumber).toList());
        LegacyMigration.Page page = migration.page(person -> List.of());
        Map<String, Object> metadata = origin.metadata();
        Set<RegistrationNumber> broken = new HashSet<>();
        List<DomainEventMessage<?>> events = new ArrayList<>(commands.size());
        List<RegisterEntry> entries = new ArrayList<>(commands.size());
        for (MigrateLegacyEntry command : commands) {
            if (refused.containsKey(command.registrationNumber())) {
                continue;
            }
            try {
                CareManagerEvent event = page.decide(command);
                String id = ids.generateIdentifier();
                entries.add(page.begun(id, event));
                events.add(new GenericDomainEventMessage<>(
                        ENTRY_TYPE, command.registrationNumber().value(), 0, event, metadata, id, Instant.EPOCH));
            } catch (CommandRefused refusal) {
                refused.put(command.registrationNumber(), refusal.refusal());
            } catch (RuntimeException failure) {
                requireItsOwnFault(command, failure);
                broken.add(command.registrationNumber());
            }
        }
        return new Decided(journal.prepared(events), standings.prepared(entries), refused, broken);
    }

    /** Where the database fails, it is not the entry that is bad. */
    private static void requireItsOwnFault(MigrateLegacyEntry command, RuntimeException failure) {
        if (Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SQLException.class::isInstance)) {
            throw failure;
        }
        log.error("{} could not be taken over", command.registrationNumber(), failure);
    }

    /**
     * Records what was decided, within the transaction of the caller.
     *
     * @throws org.axonframework.common.AxonException if somebody else has used one of the numbers meanwhile: then the
     *     transaction is lost, and all has to be decided again
     */
    public void record(Decided decided) {
        if (decided.count() > 0) {
            journal.append(decided.events.recordedAt(clock.instant()));
            standings.write(decided.standings);
        }
    }

    /** Entries of which some can be taken over; what is to be written of them is ready. */
    public static final class Decided {

        private final BulkAppend.Prepared events;
        private final byte[] standings;
        private final Map<RegistrationNumber, Refusal> refused;
        private final Set<RegistrationNumber> broken;

        Decided(
                BulkAppend.Prepared events,
                byte[] standings,
                Map<RegistrationNumber, Refusal> refused,
                Set<RegistrationNumber> broken) {
            this.events = events;
            this.standings = standings;
            this.refused = Map.copyOf(refused);
            this.broken = Set.copyOf(broken);
        }

        /** How many entries can be taken over. */
        public int count() {
            return events.count();
        }

        /** The entries that could not be handled at all; the log says why. */
        public Set<RegistrationNumber> broken() {
            return broken;
        }

        /** Why the others cannot, by number. */
        public Map<RegistrationNumber, Refusal> refused() {
            return refused;
        }
    }
}
