package jp.shunin.registry.projections.standing.memory;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import jp.shunin.registry.journal.RequestGroups;
import jp.shunin.registry.projections.standing.memory.Remembered.Moment;
import jp.shunin.registry.projections.standing.memory.StandingRows.Changed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The stretches of all people, remembered by this node. Before it answers, it looks which entries have events since it
 * looked last, whichever node recorded them, and reads these again; questions that wait at the same moment share a look,
 * and none joins a look that had begun before it came in. So an answer is as fresh as one from the table.
 *
 * <p>While it knows nothing yet, or very much has changed, the table answers.
 */
final class StandingMemory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StandingMemory.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** While the database is away: how long a question waits, in case it has come back. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final StandingRows rows;
    private final Clock clock;
    private final RequestGroups<Wish, Sight> looks = new RequestGroups<>(this::lookForAll);
    private final AtomicReference<@Nullable Remembered> remembered = new AtomicReference<>();
    private final ScheduledExecutorService loader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("standing-memory").daemon().factory());
    private volatile boolean away;

    private enum Wish {
        LATEST
    }

    StandingMemory(DataSource dataSource, Clock clock) {
        this.rows = new StandingRows(dataSource);
        this.clock = clock;
    }

    /** Begins to load, in the background. */
    void start() {
        loader.execute(this::load);
    }

    @Override
    public void close() {
        loader.shutdownNow();
    }

    boolean isComplete() {
        return remembered.get() != null;
    }

    /**
     * What was recorded before a question was asked can be seen by it, unless it says of when it is.
     *
     * @param asked a moment of {@link System#nanoTime} at which it had been asked: a look that began later will do
     */
    Sight sight(long asked) {
        Remembered now = remembered.get();
        if (now == null) {
            return Sight.TABLE;
        }
        if (!away && now.isLaterThan(asked)) {
            return new Sight(now.people(), null);
        }
        return away ? looks.ask(Wish.LATEST, PATIENCE).orElseGet(() -> asRemembered(now)) : looks.ask(Wish.LATEST);
    }

    /** All people as they were seen last; null if they must be looked up in the table. */
    @Nullable
    People remembered() {
        Remembered now = remembered.get();
        return now == null ? null : now.people();
    }

    private List<Sight> lookForAll(List<Wish> wishes) {
        return Collections.nCopies(wishes.size(), look());
    }

    private Sight look() {
        Remembered now = remembered.get();
        if (now == null) {
            return Sight.TABLE;
        }
        try {
            Moment moment = Moment.now(clock);
            Sight sight = sight(now, rows.look(now.state().horizon()), moment);
            away = false;
            return sight;
        } catch (DataAccessResourceFailureException
                | RecoverableDataAccessException
                | TransientDataAccessResourceException lost) {
            if (!away) {
                LOG.warn(
                        "The database is away ({}). Standings are answered as they were known at {}",
                        lost.getMostSpecificCause().getMessage(),
                        now.moment().at());
            }
            away = true;
            return asRemembered(now);
        }
    }

    private static Sight asRemembered(Remembered now) {
        return new Sight(now.people(), now.moment().at());
    }

    private Sight sight(Remembered now, StandingRows.Look look, Moment moment) {
        if (!now.fits(look.state())) {
            startAnew(now);
            return Sight.TABLE;
        }
        if (look.more()) {
            catchUp(now);
            return Sight.TABLE;
        }
        if (update(now.people(), look.changed())) {
            remembered.updateAndGet(latest -> advanced(latest, now, look.state(), moment));
        }
        return new Sight(now.people(), null);
    }

    /** Another look, or a load, may have come first. */
    private static @Nullable Remembered advanced(
            @Nullable Remembered latest, Remembered from, StandingRows.State seen, Moment moment) {
        return latest != null && latest.people() == from.people() && latest.isBefore(seen)
                ? latest.later(seen, moment)
                : latest;
    }

    /** Whether all changes are known then: if not, they must be looked at again, however old they are by then. */
    private boolean update(People people, List<Changed> changed) {
        List<String> unknown = changed.stream()
                .filter(entry -> !isKnown(people, entry))
                .map(Changed::number)
                .toList();
        if (!unknown.isEmpty()) {
            rows.of(unknown, people::put);
        }
        return changed.stream().allMatch(entry -> isKnown(people, entry));
    }

    private static boolean isKnown(People people, Changed entry) {
        return people.know(Integer.parseInt(entry.number()), entry.version());
    }

    private void startAnew(Remembered outdated) {
        if (remembered.compareAndSet(outdated, null)) {
            LOG.info("The table of standings is another one: it is loaded anew");
            start();
        }
    }

    private void catchUp(Remembered behind) {
        if (remembered.compareAndSet(behind, null)) {
            loader.schedule(() -> follow(behind), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void load() {
        try {
            People people = new People(new Forms());
            Moment moment = Moment.now(clock);
            StandingRows.State state = rows.all(people::put);
            people.bind();
            remembered.set(new Remembered(people, state, moment));
            LOG.info(
                    "Standings of {} people are answered from memory: {} bytes, loaded in {} s",
                    people.count(),
                    people.boundBytes(),
                    Duration.between(moment.at(), clock.instant()).toSeconds());
        } catch (RuntimeException failure) {
            retryAfter(failure);
        }
    }

    private void follow(Remembered behind) {
        try {
            Moment moment = Moment.now(clock);
            StandingRows.State state = rows.changedSince(behind.state().horizon(), behind.people()::put);
            if (behind.fits(state)) {
                remembered.set(behind.later(state, moment));
            } else {
                load();
            }
        } catch (RuntimeException failure) {
            retryAfter(failure);
        }
    }

    private void retryAfter(RuntimeException failure) {
        if (!loader.isShutdown()) {
            LOG.warn("Standings could not be loaded; the table answers until they are", failure);
            loader.schedule(this::load, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
