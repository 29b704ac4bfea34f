package jp.shunin.registry.api.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.JournalPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The newest events, read once for all who wait")
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FeedTailTest {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final int WINDOW = 5;
    private static final int FULL_PAGE = 1_000;

    /** A journal in which as many events are complete as this says. */
    private final AtomicLong complete = new AtomicLong();

    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean broken;
    private final FeedTail tail = new FeedTail(this::read, FULL_PAGE, Duration.ofMillis(1), WINDOW);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void start() {
        tail.start();
    }

    @AfterEach
    void close() {
        tail.close();
        readers.close();
    }

    @Test
    @DisplayName("a hundred readers at the end get every event, in order, from pages that were read once")
    void shared() throws Exception {
        List<Future<List<JournalPosition>>> seen = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            seen.add(readers.submit(() -> seen(3)));
        }
        complete.set(1);
        await().until(() -> tail.after(at(0)).isPresent());
        complete.set(3);

        for (Future<List<JournalPosition>> reader : seen) {
            assertThat(reader.get()).containsExactly(at(1), at(2), at(3));
        }
    }

    @Test
    @DisplayName("while nobody waits, nothing is read")
    void idle() throws Exception {
        complete.set(1);
        tail.await(at(0), LONG);
        int before = reads.get();
        await().during(Duration.ofMillis(50)).until(() -> reads.get() <= before + 1);

        complete.set(2);
        tail.await(at(1), LONG);

        assertThat(tail.after(at(1)).orElseThrow().next()).isEqualTo(at(2));
    }

    @Test
    @DisplayName("whoever has fallen behind the window finds nothing there and has to read the journal alone")
    void behind() throws Exception {
        for (int event = 1; event <= 3 * WINDOW; event++) {
            complete.set(event);
            tail.await(at(event - 1), LONG);
        }

        assertThat(tail.after(at(1))).isEmpty();
        assertThat(tail.after(at(2 * WINDOW + 2)).orElseThrow().items()).hasSize(1);
    }

    @Test
    @DisplayName("who waits longer than agreed gets nothing and keeps the position")
    void timeout() throws Exception {
        tail.await(at(0), Duration.ofMillis(5));

        assertThat(tail.after(at(0))).isEmpty();
    }

    @Test
    @DisplayName("a journal that cannot be read ends the waiting of all; when it can be read again, all goes on")
    void broken() throws Exception {
        broken = true;

        assertThatExceptionOfType(FeedInterruptedException.class)
                .isThrownBy(() -> tail.await(at(0), LONG))
                .withCauseInstanceOf(IllegalStateException.class);

        broken = false;
        complete.set(1);
        assertThat(seen(1)).containsExactly(at(1));
    }

    @Test
    @DisplayName("its end ends the waiting of all")
    void closed() {
        Future<?> waiting = readers.submit(() -> {
            tail.await(at(0), LONG);
            return null;
        });
        await().until(() -> reads.get() > 0);

        tail.close();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(waiting::get)
                .withCauseInstanceOf(FeedInterruptedException.class);
    }

    @Test
    @DisplayName("it can be started again after its end, and goes on where readers are")
    void startedAgain() throws Exception {
        complete.set(1);
        tail.await(at(0), LONG);
        tail.close();
        complete.set(2);

        tail.start();

        tail.await(at(1), LONG);
        assertThat(tail.after(at(1)).orElseThrow().next()).isEqualTo(at(2));
    }

    private List<JournalPosition> seen(int events) throws InterruptedException {
        List<JournalPosition> seen = new ArrayList<>();
        JournalPosition reached = at(0);
        while (seen.size() < events) {
            tail.await(reached, LONG);
            FeedPage page = tail.after(reached).orElseThrow();
            page.items().forEach(item -> seen.add(item.position()));
            reached = page.next();
        }
        return seen;
    }

    private FeedPage read(JournalPosition after) {
        reads.incrementAndGet();
        if (broken) {
            throw new IllegalStateException("no journal");
        }
        List<FeedItem> items = new ArrayList<>();
        for (long event = after.sequence() + 1; event <= complete.get(); event++) {
            items.add(new FeedItem(at(event), event(event), new JsonMapper()));
        }
        return new FeedPage(items, items.isEmpty() ? after : items.getLast().position());
    }

    private static JournalPosition at(long event) {
        return new JournalPosition(event == 0 ? 0 : 1, event);
    }

    private static CloudEvent event(long number) {
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-21T00:00:00+09:00");
        var data = new CloudEvent.Data(
                "CardIssued", 2, 1, moment.toLocalDate(), Prefecture.ofCode("13"), List.of(Prefecture.ofCode("13")));
        return new CloudEvent(
                "1.0",
                "event-" + number,
                "/",
                "CardIssued",
                "13000001",
                moment,
                moment,
                "",
                "",
                "application/json",
                data);
    }
}
