package jp.shunin.registry.api.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import jp.shunin.registry.projections.rebuild.RebuildRunsException;
import jp.shunin.registry.projections.rebuild.RebuildWatch;
import jp.shunin.registry.projections.rebuild.RebuiltModel;
import jp.shunin.registry.projections.rebuild.TablesBusyException;
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
    private final Generations generations;
    private final StandingCopy standings;
    private final RemovedPeople removed;
    private final MeasureListProjection measures;
    private final Rebuild rebuild;
    private final TransactionOperations transaction;
    private final Supplier<FollowerHalt> halt;

    SyntheticRegister(
            BulkAppend journal,
            JournalReader reader,
            Generations generations,
            StandingCopy standings,
            RemovedPeople removed,
            MeasureListProjection measures,
            Rebuild rebuild,
            TransactionOperations transaction,
            Supplier<FollowerHalt> halt) {
        this.journal = journal;
        this.reader = reader;
        this.generations = generations;
        this.standings = standings;
        this.removed = removed;
        this.measures = measures;
        this.rebuild = rebuild;
        this.transaction = transaction;
        this.halt = halt;
    }

    /**
     * Writes all people. Where the same population was broken off, it goes on behind those who are written; what comes of
     * it is what an unbroken run writes.
     *
     * @throws NumbersTakenException if the register holds one of the numbers or measures; then nothing is written
     * @throws BrokenOffGenerationException if another population was broken off
     * @throws RebuildRunsException if read models are being rebuilt; the people are written then, and what follows the
     *     journal follows
     * @throws TablesBusyException if somebody holds the tables that are to be swapped; the same is true then
     */
    public Generated write(Population population, GenerationWatch watch) {
        Optional<Generation> begun = generations.unfinished();
        begun.ifPresent(generation -> requireSame(generation, population));
        requireFree(population, begun);
        try (FollowerHalt follower = halt.get()) {
            long waiting = follower.waiting();
            Generation from = begun.orElseGet(() -> begin(population));
            Generation written = people(population, from, watch);
            readModels(watch);
            long measuresNow = begun.isPresent() ? 0 : population.measures().size();
            follower.passOver(waiting + measuresNow + written.events() - from.events());
            generations.finish();
            return new Generated(written.reached(), written.events(), written.refused(), from.reached());
        }
    }

    private void readModels(GenerationWatch watch) {
        try {
            rebuild.run(FOLLOWING, new Watch(watch));
        } catch (RebuildRunsException | TablesBusyException another) {
            // All people are written, and the follower comes to them: nothing is left to go on with.
            generations.finish();
            throw another;
        }
    }

    private static void requireSame(Generation begun, Population population) {
        if (!begun.isOf(population)) {
            throw BrokenOffGenerationException.ofOthers(begun);
        }
        if (begun.reached() > 0 && !begun.lastPage().equals(lastPage(population, begun.reached()))) {
            throw BrokenOffGenerationException.madeOtherwise(begun);
        }
    }

    private static String lastPage(Population population, int reached) {
        return fingerprint(IntStream.range(Pages.beginOfPageBefore(reached), reached)
                .mapToObj(place -> Prepared.of(population.life(place)))
                .toList());
    }

    private void requireFree(Population population, Optional<Generation> begun) {
        if (reader.isEmpty()) {
            return;
        }
        if (begun.isEmpty()) {
            requireFree(population.measures().stream()
                    .map(measure -> measure.declared().measureId().value())
                    .toList());
        }
        int reached = begun.map(Generation::reached).orElse(0);
        for (int first = reached; first < population.people(); first += NUMBERS_AT_A_TIME) {
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

    private Generation people(Population population, Generation from, GenerationWatch watch) {
        watch.begin(GenerationWatch.Part.PEOPLE, population.people());
        Generation reached = from;
        try (Pages<Prepared> pages =
                Pages.onAllCores(from.reached(), population.people(), place -> Prepared.of(population.life(place)))) {
            for (List<Prepared> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                Generation after = with(reached, page);
                write(page, reached, after);
                reached = after;
                watch.reached(reached.reached());
            }
        }
        return reached;
    }

    private static Generation with(Generation reached, List<Prepared> page) {
        return reached.and(
                page.size(),
                page.stream().mapToLong(person -> person.events().size()).sum(),
                page.stream().mapToLong(Prepared::refused).sum(),
                fingerprint(page));
    }

    private Generation begin(Population population) {
        Generation generation = Generation.of(population);
        List<SyntheticMeasure> declared = population.measures();
        transaction.executeWithoutResult(_ -> {
            generations.begin(generation);
            journal.append(declared.stream().map(SyntheticMessages::of).toList());
            measures.write(declared.stream().map(SyntheticMeasure::declared).toList());
        });
        return generation;
    }

    private void write(List<Prepared> page, Generation before, Generation after) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        page.forEach(person -> events.addAll(person.events()));
        List<RegisterEntry> entries = page.stream().map(Prepared::entry).toList();
        transaction.executeWithoutResult(_ -> {
            generations.reached(before, after);
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

    /**
     * A person, as far as the threads can prepare the writing.
     *
     * @param fingerprint of the events
     */
    private record Prepared(RegisterEntry entry, List<DomainEventMessage<?>> events, int refused, String fingerprint) {

        static Prepared of(SyntheticLife life) {
            List<DomainEventMessage<?>> events = SyntheticMessages.of(life);
            return new Prepared(life.entry(), events, life.refusals().size(), Fingerprints.of(EventFile.lines(events)));
        }
    }

    private static String fingerprint(List<Prepared> page) {
        return Fingerprints.of(page.stream()
                .map(Prepared::fingerprint)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
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
