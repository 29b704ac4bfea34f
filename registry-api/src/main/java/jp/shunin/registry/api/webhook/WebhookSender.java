package jp.shunin.registry.api.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedInterruptedException;
import jp.shunin.registry.api.feed.FeedItem;
import jp.shunin.registry.api.feed.FeedPage;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the events of one webhook while it holds the lease: round by round it takes what is due and what is new, makes
 * the deliveries of different subjects side by side and those of one subject in order, and keeps what came of them. A
 * process that dies loses nothing, and repeats at most the round that was under way.
 */
final class WebhookSender implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);

    /** How often it is kept up to where the filter has left all out. */
    private static final Duration KEEP_PROGRESS = Duration.ofSeconds(5);

    private final DeliveryStore.Leased leased;
    private final EventFeed feed;
    private final DeliveryStore store;
    private final SubjectRun.Way way;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Queue queue;
    private JournalPosition position;
    private @Nullable Instant notBefore;
    private FeedPage ahead;
    private long keptAt = System.nanoTime();
    private volatile boolean ending;

    WebhookSender(
            DeliveryStore.Leased leased,
            EventFeed feed,
            DeliveryStore store,
            SubjectRun.Way way,
            WebhookSettings settings,
            Clock clock) {
        this.leased = leased;
        this.feed = feed;
        this.store = store;
        this.way = way;
        this.settings = settings;
        this.clock = clock;
        this.queue = new Queue(store.waiting(leased.webhook().webhookId()));
        this.position = leased.webhook().position();
        this.notBefore = leased.webhook().notBefore();
        this.ahead = new FeedPage(List.of(), position);
    }

    UUID lease() {
        return leased.lease();
    }

    long revision() {
        return leased.webhook().revision();
    }

    boolean isEnding() {
        return ending;
    }

    /** Ends it after the round under way. */
    void end() {
        ending = true;
    }

    @Override
    public void run() {
        try (ExecutorService requests = Executors.newFixedThreadPool(
                settings.connections(),
                Thread.ofVirtual().name("webhook-request").factory())) {
            boolean goesOn = true;
            while (goesOn && !ending) {
                goesOn = isQuiet() ? rest() : round(requests);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (FeedInterruptedException interrupted) {
            log.debug("Webhook {} waits for the feed", leased.webhook().webhookId(), interrupted);
        } catch (RuntimeException | ExecutionException failure) {
            log.warn("Webhook {} is left at {}", leased.webhook().webhookId(), position, failure);
        }
    }

    private boolean isQuiet() {
        return notBefore != null && clock.instant().isBefore(notBefore);
    }

    private boolean rest() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(settings.poll().toNanos());
        return true;
    }

    private boolean round(ExecutorService requests) throws InterruptedException, ExecutionException {
        List<List<Delivery>> due = queue.due(clock.instant(), settings.atOnce());
        int room = settings.atOnce() - due.stream().mapToInt(List::size).sum();
        if (room > 0 && queue.size() < settings.mostWaiting()) {
            lookAhead(due.isEmpty());
        } else if (due.isEmpty()) {
            return rest();
        }
        List<FeedItem> taken = taken(room);
        JournalPosition reached = reached(taken);
        if (due.isEmpty() && taken.isEmpty()) {
            return passOver(reached);
        }
        return settle(made(due, taken, reached, requests));
    }

    /** Reads on where all that was read has been taken; if there is nothing else to do, it waits for events. */
    private void lookAhead(boolean idle) throws InterruptedException {
        if (ahead.items().isEmpty()) {
            ahead = feed.passing(
                    feed.next(position, idle ? settings.poll() : Duration.ZERO),
                    leased.webhook().filter());
        }
    }

    private List<FeedItem> taken(int room) {
        boolean stopped = queue.size() >= settings.mostWaiting();
        return stopped
                ? List.of()
                : List.copyOf(ahead.items()
                        .subList(0, Math.max(0, Math.min(room, ahead.items().size()))));
    }

    private JournalPosition reached(List<FeedItem> taken) {
        if (queue.size() >= settings.mostWaiting()) {
            return position;
        }
        if (taken.size() == ahead.items().size()) {
            return ahead.next().compareTo(position) > 0 ? ahead.next() : position;
        }
        return taken.isEmpty() ? position : taken.getLast().position();
    }

    private boolean passOver(JournalPosition reached) {
        boolean moved = !reached.equals(position);
        position = reached;
        if (!moved || System.nanoTime() - keptAt < KEEP_PROGRESS.toNanos()) {
            return true;
        }
        return settle(new RoundResult(reached, null, false, List.of(), List.of(), List.of(), List.of()));
    }

    private RoundResult made(
            List<List<Delivery>> due, List<FeedItem> taken, JournalPosition reached, ExecutorService requests)
            throws InterruptedException, ExecutionException {
        List<Delivery> held = new ArrayList<>();
        List<SubjectRun> runs = new ArrayList<>();
        due.forEach(deliveries -> runs.add(new SubjectRun(deliveries)));
        fresh(taken, held).values().forEach(deliveries -> runs.add(new SubjectRun(deliveries)));
        make(runs, taken, requests);
        held.addAll(runs.stream().flatMap(run -> run.waiting().stream()).toList());
        ahead = new FeedPage(ahead.items().subList(taken.size(), ahead.items().size()), ahead.next());
        return new RoundResult(
                reached,
                runs.stream()
                        .flatMap(run -> run.notBefore().stream())
                        .max(Instant::compareTo)
                        .orElse(null),
                runs.stream().anyMatch(SubjectRun::isGone),
                runs.stream().flatMap(run -> run.attempts().stream()).toList(),
                runs.stream().flatMap(run -> run.delivered().stream()).toList(),
                held,
                runs.stream().flatMap(run -> run.dead().stream()).toList());
    }

    private void make(List<SubjectRun> runs, List<FeedItem> taken, ExecutorService requests)
            throws InterruptedException, ExecutionException {
        Map<JournalPosition, FeedItem> atHand =
                taken.stream().collect(Collectors.toMap(FeedItem::position, Function.identity()));
        List<Future<?>> underWay = new ArrayList<>();
        for (SubjectRun run : runs) {
            underWay.add(requests.submit(() -> run.make(way, delivery -> message(delivery, atHand))));
        }
        for (Future<?> made : underWay) {
            made.get();
        }
    }

    /** What has waited is read again; it is the same to the letter. */
    private WebhookMessage message(Delivery delivery, Map<JournalPosition, FeedItem> atHand) {
        FeedItem item = atHand.get(delivery.position());
        return new WebhookMessage(delivery.eventId(), (item == null ? feed.at(delivery.position()) : item).json());
    }

    /** By subject; those of a subject that waits already are held behind it. */
    private Map<String, List<Delivery>> fresh(List<FeedItem> taken, List<Delivery> held) {
        Map<String, List<Delivery>> fresh = new LinkedHashMap<>();
        for (FeedItem item : taken) {
            Delivery delivery = Delivery.fresh(item, clock.instant());
            if (queue.holdsBack(delivery.subject())) {
                held.add(delivery);
            } else {
                fresh.computeIfAbsent(delivery.subject(), _ -> new ArrayList<>())
                        .add(delivery);
            }
        }
        return fresh;
    }

    /** Keeps what came of a round; whether it may go on. */
    private boolean settle(RoundResult result) {
        if (!store.keep(leased, result)) {
            return false;
        }
        boolean stopped = queue.size() >= settings.mostWaiting();
        keptAt = System.nanoTime();
        position = result.position();
        queue.settle(result);
        if (stopped && !result.delivered().isEmpty()) {
            queue.hurry(clock.instant());
        }
        if (result.notBefore() != null) {
            notBefore = result.notBefore();
        }
        return !result.gone();
    }
}
