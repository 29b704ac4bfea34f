package jp.shunin.registry.projections.standing.memory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.projections.standing.StandingOnDate;
import jp.shunin.registry.projections.standing.StandingQueries;
import jp.shunin.registry.projections.standing.StandingQueries.Asked;
import jp.shunin.registry.projections.standing.TableDay;
import org.jspecify.annotations.Nullable;

/**
 * The standings, from memory where this node has them, else from the table. A question knows all that was committed before
 * it was asked, by any node, and nothing of a transaction in which the caller is. While the database is away, it is
 * answered from memory and the answer says of when it is.
 */
public final class Standings implements AutoCloseable {

    private final StandingQueries table;
    private final StandingMemory memory;

    /** Whose standing is asked for, and over which days, both included. */
    public record AskedPeriod(RegistrationNumber number, LocalDate from, LocalDate through) {}

    public Standings(DataSource dataSource, Clock clock) {
        this.table = new StandingQueries(dataSource);
        this.memory = new StandingMemory(dataSource, clock);
    }

    /** Begins to load the memory. Until it is complete, the table answers. */
    public void start() {
        memory.start();
    }

    @Override
    public void close() {
        memory.close();
    }

    /** Whether answers come from memory. */
    public boolean areRemembered() {
        return memory.isComplete();
    }

    /** The standing on a day; empty if the number is unknown. */
    public Known<Optional<KnownStanding>> on(RegistrationNumber number, LocalDate day) {
        return on(number, day, System.nanoTime());
    }

    /**
     * The same for a question that waited before it came here: whatever was looked up meanwhile for others will do for it.
     *
     * @param asked a moment of {@link System#nanoTime} at which it had been asked
     */
    public Known<Optional<KnownStanding>> on(RegistrationNumber number, LocalDate day, long asked) {
        Sight sight = memory.sight(asked);
        People people = sight.people();
        return new Known<>(
                people == null ? table.on(number, day).map(Standings::looked) : on(people, number, day),
                sight.knownAt());
    }

    /** The standings on days in the order asked: each is empty if its number is unknown. */
    public Known<List<Optional<KnownStanding>>> all(List<Asked> asked) {
        Sight sight = memory.sight(System.nanoTime());
        People people = sight.people();
        return new Known<>(
                people == null
                        ? table.all(asked).stream()
                                .map(found -> found.map(Standings::looked))
                                .toList()
                        : asked.stream()
                                .map(one -> on(people, one.number(), one.day()))
                                .toList(),
                sight.knownAt());
    }

    /** The stretches that have a day between the two, both included, unclipped and in order; none if unknown. */
    public Known<List<KnownStretch>> between(RegistrationNumber number, LocalDate from, LocalDate through) {
        Sight sight = memory.sight(System.nanoTime());
        return new Known<>(between(sight.people(), number, from, through), sight.knownAt());
    }

    /** What held throughout a period, of people in the order asked: each is empty if the number is unknown. */
    public Known<List<Optional<KnownPeriod>>> throughout(List<AskedPeriod> asked) {
        Sight sight = memory.sight(System.nanoTime());
        return new Known<>(
                asked.stream()
                        .map(one -> between(sight.people(), one.number(), one.from(), one.through()))
                        .map(found ->
                                found.isEmpty() ? Optional.<KnownPeriod>empty() : Optional.of(KnownPeriod.of(found)))
                        .toList(),
                sight.knownAt());
    }

    /**
     * In whose register an entry stands at last; empty if memory does not say it, which the journal must be asked then. It
     * knows all that was committed before it was asked.
     */
    public Optional<Prefecture> register(RegistrationNumber number) {
        Sight sight = memory.sight(System.nanoTime());
        return sight.knownAt() == null ? register(sight.people(), number) : Optional.empty();
    }

    /** The same as it was remembered last, without a look: it may have moved since. */
    public Optional<Prefecture> registerRemembered(RegistrationNumber number) {
        return register(memory.remembered(), number);
    }

    private static Optional<Prefecture> register(@Nullable People people, RegistrationNumber number) {
        return people == null ? Optional.empty() : leaf(people, number).flatMap(Leaf::register);
    }

    private List<KnownStretch> between(
            @Nullable People people, RegistrationNumber number, LocalDate from, LocalDate through) {
        return people == null
                ? looked(number, from, through)
                : leaf(people, number)
                        .map(leaf -> leaf.between(TableDay.of(from), TableDay.of(through)))
                        .orElse(List.of());
    }

    private List<KnownStretch> looked(RegistrationNumber number, LocalDate from, LocalDate through) {
        long version = table.version(number).orElse(0L);
        return table.between(number, from, through).stream()
                .map(stretch -> looked(version, stretch))
                .toList();
    }

    private static KnownStretch looked(long version, Stretch stretch) {
        return new KnownStretch(stretch.from(), stretch.through(), new TableStanding(version, stretch.standing()));
    }

    private static KnownStanding looked(StandingOnDate found) {
        return new TableStanding(found.version(), found.standing());
    }

    private static Optional<KnownStanding> on(People people, RegistrationNumber number, LocalDate day) {
        return leaf(people, number).map(leaf -> leaf.on(TableDay.of(day)));
    }

    private static Optional<Leaf> leaf(People people, RegistrationNumber number) {
        return people.find(Integer.parseInt(number.value()));
    }
}
