package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two writers racing on the journal")
class TwoWritersTest {

    private static final String WON = "won";
    private static final String LOST = "lost";

    private DataSource database = TestDatabase.fresh();
    private JournalReader reader = new JournalReader(database, new SpokenFormat());
    private ExecutorService threads = Executors.newFixedThreadPool(2);
    private CyclicBarrier together = new CyclicBarrier(2);

    @BeforeEach
    void entryExists() {
        PostgresJournal.open(database, new SpokenFormat()).appendEvents(said("entry", 0, "begun"));
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("on one entry, both having seen the same last event: exactly one wins, the other is told to try again")
    void oneWins() throws Exception {
        assertThat(race(() -> appendNext("left"), () -> appendNext("right"))).containsExactlyInAnyOrder(WON, LOST);

        assertThat(reader.entry("entry")).extracting(JournalEntry::sequence).containsExactly(0L, 1L);
    }

    private String appendNext(String words) throws Exception {
        try (OpenTransaction transaction = OpenTransaction.on(database)) {
            long last = transaction.reader().lastSequence("entry").orElseThrow();
            awaitOther();
            return attempt(transaction, "entry", last + 1, words);
        }
    }

    @Test
    @DisplayName("each holding the entry that the other needs: one wins, the other is told to try again")
    void crossed() throws Exception {
        assertThat(race(() -> appendBoth("a", "b"), () -> appendBoth("b", "a"))).containsExactlyInAnyOrder(WON, LOST);

        assertThat(reader.lastSequence("a")).hasValue(0);
        assertThat(reader.lastSequence("b")).hasValue(0);
    }

    private String appendBoth(String one, String other) throws Exception {
        try (OpenTransaction transaction = OpenTransaction.on(database)) {
            transaction.append(said(one, 0, "has it"));
            awaitOther();
            return attempt(transaction, other, 0, "wants it");
        }
    }

    private static String attempt(OpenTransaction transaction, String entryId, long sequence, String words)
            throws Exception {
        try {
            transaction.append(said(entryId, sequence, words));
            transaction.commit();
            return WON;
        } catch (ConcurrencyException lost) {
            transaction.rollBack();
            return LOST;
        }
    }

    private List<String> race(Callable<String> left, Callable<String> right) throws Exception {
        Future<String> one = threads.submit(left);
        Future<String> other = threads.submit(right);
        return List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
    }

    private void awaitOther() throws InterruptedException, BrokenBarrierException, TimeoutException {
        together.await(30, TimeUnit.SECONDS);
    }
}
