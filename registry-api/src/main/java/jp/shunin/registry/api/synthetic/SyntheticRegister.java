package jp.shunin.registry.api.synthetic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.synthetic.Population;
import jp.shunin.registry.core.synthetic.SyntheticLife;
import jp.shunin.registry.core.synthetic.SyntheticMeasure;
import jp.shunin.registry.journal.BulkAppend;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.measure.MeasureListProjection;
import jp.shunin.registry.projections.processing.FollowerHalt;
import jp.shunin.registry.projections.rebuild.Rebuild;
import jp.shunin.registry.projections.rebuild.RebuildWatch;
import jp.shunin.registry.projections.rebuild.RebuiltModel;
import jp.shunin.registry.projections.removal.RemovedPeople;
import jp.shunin.registry.projections.removal.RemovedPeople.Removed;
import jp.shunin.registry.projections.standing.StandingCopy;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes a population into the register, page by page: the events, and all that a command writes with them, in one
 * transaction a page. The other read models are built from the journal in the end, so that nobody has to follow it event
 * by event.
 */
public final class SyntheticRegister {

    private static final Set<RebuiltModel> FOLLOWING =
            EnumSet.of(RebuiltModel.HISTORY, RebuiltModel.LISTS, RebuiltModel.EXPIRIES);
    private static final int NUMBERS_AT_A_TIME = 10_000;

    private final BulkAppend journal;
    private final JournalReader reader;
    private final StandingCopy standings;
    private final RemovedPeople removed;
    private final MeasureListProjection measures;
    private final Rebuild rebuild;
    private final TransactionOperations transaction;
    private final Supplier<FollowerHalt> halt;

    SyntheticRegister(
            BulkAppend journal,
            JournalReader reader,
            StandingCopy standings,
            RemovedPeople removed,
            MeasureListProjection measures,
            Rebuild rebuild,
            TransactionOperations transaction,
            Supplier<FollowerHalt> halt) {
        this.journal = journal;
        this.reader = reader;
        this.standings = standings;
        this.removed = removed;
        this.measures = measures;
        this.rebuild = rebuild;
        this.transaction = transaction;
        this.halt = halt;
    }

    /**
     * Writes all people.
     *
     * @throws NumbersTakenException if the register holds one of the numbers or measures; then nothing is written
     * @throws jp.shunin.registry.projections.rebuild.RebuildRunsException if read models are being rebuilt; the people
     *     are written then, and what follows the journal follows
     */
    public Generated write(Population population, GenerationWatch watch) {
        requireFree(population);
        try (FollowerHalt follower = halt.get()) {
            Generated written = people(population, watch);
            rebuild.run(FOLLOWING, new Watch(watch));
            follower.passOver(written.events() + population.measures().size());
            return written;
        }
    }

    private void requireFree(Population population) {
        if (reader.isEmpty()) {
            return;
        }
        requireFree(population.measures().stream()
                .map(measure -> measure.declared().measureId().value())
                .toList());
        for (int first = 0; first < population.people(); first += NUMBERS_AT_A_TIME) {
            requireFree(population.numbers(first, Math.min(population.people(), first + NUMBERS_AT_A_TIME)).stream()
                    .map(RegistrationNumber::value)
                    .toList());
        }
    }

    private void requireFree(List<String> ids) {
        reader.begun(ids).stream().sorted().findFirst().ifPresent(taken -> {
            throw new NumbersTakenException(taken);
        });
    }

    private Generated people(Population population, GenerationWatch watch) {
        declare(population.measures());
        watch.begin(GenerationWatch.Part.PEOPLE, population.people());
        long people = 0;
        long events = 0;
        long refused = 0;
        try (Pages<Prepared> pages =
                Pages.onAllCores(population.people(), place -> Prepared.of(population.life(place)))) {
            for (List<Prepared> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                write(page);
                people += page.size();
                events += page.stream()
                        .mapToLong(person -> person.events().size())
                        .sum();
                refused += page.stream().mapToLong(Prepared::refused).sum();
                watch.reached(people);
            }
        }
        return new Generated(people, events, refused);
    }

    private void declare(List<SyntheticMeasure> declared) {
        transaction.executeWithoutResult(_ -> {
            journal.append(declared.stream().map(SyntheticMessages::of).toList());
            measures.write(declared.stream().map(SyntheticMeasure::declared).toList());
        });
    }

    private void write(List<Prepared> page) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        page.forEach(person -> events.addAll(person.events()));
        List<RegisterEntry> entries = page.stream().map(Prepared::entry).toList();
        transaction.executeWithoutResult(_ -> {
            journal.append(events);
            standings.write(standings.prepared(entries));
            removed.write(removed(entries));
        });
    }

    private List<Removed> removed(List<RegisterEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.removal() != null)
                .flatMap(entry -> removed.removed(entry).stream())
                .toList();
    }

    /** A person, as far as the threads can prepare the writing. */
    private record Prepared(RegisterEntry entry, List<DomainEventMessage<?>> events, int refused) {

        static Prepared of(SyntheticLife life) {
            return new Prepared(
                    life.entry(), SyntheticMessages.of(life), life.refusals().size());
        }
    }

    /** A rebuild counts from several threads. */
    private static final class Watch implements RebuildWatch {

        private final GenerationWatch watch;
        private final AtomicLong events = new AtomicLong();

        Watch(GenerationWatch watch) {
            this.watch = watch;
        }

        @Override
        public void begun(long total) {
            watch.begin(GenerationWatch.Part.READ_MODELS, total);
        }

        @Override
        public void done(long more) {
            watch.reached(events.addAndGet(more));
        }

        @Override
        public boolean mustStop() {
            return false;
        }
    }
}
