package jp.shunin.registry.api.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;

/**
 * Clients that go on sending commands, each a registration and then a card, to nodes by turns. They note what was
 * acknowledged; a node that is gone or says 503 they leave for another.
 */
final class CommandLoad implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final Duration LONG = Duration.ofSeconds(90);

    private final List<Supplier<RegisterClient>> nodes;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopped;

    CommandLoad(List<Supplier<RegisterClient>> nodes) {
        this.nodes = nodes;
        for (int client = 0; client < CLIENTS; client++) {
            running.add(clients.submit(this::sendUntilStopped));
        }
    }

    /** The ids of the events that clients were told of. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** How many commands could not be taken for a while. */
    int unavailable() {
        return unavailable.get();
    }

    void awaitFurther(int commands) {
        int target = acknowledged.size() + commands;
        await().atMost(LONG).until(() -> acknowledged.size() >= target);
    }

    /** Waits until all clients have their last answer, and none was other than recorded or "not now". */
    @Override
    public void close() {
        stopped = true;
        await().atMost(LONG).until(() -> running.stream().allMatch(Future::isDone));
        clients.shutdown();
        assertThat(unexpected).isEmpty();
    }

    private void sendUntilStopped() {
        while (!stopped) {
            RegisterClient node =
                    nodes.get(turn.getAndIncrement() % nodes.size()).get();
            attempt(() -> {
                Answer registered = node.post("/api/v1/care-managers", RegisterClient.registration("13"));
                if (note(registered)) {
                    Registered person = new Registered(node, registered.text("/registrationNumber"));
                    note(person.post("cards", "{\"issuedOn\": \"2016-06-01\"}"));
                }
            });
        }
    }

    /** A node that is gone answers nothing: nothing was acknowledged. */
    private void attempt(Runnable commands) {
        try {
            commands.run();
        } catch (ResourceAccessException gone) {
            unavailable.incrementAndGet();
        }
    }

    private boolean note(Answer answer) {
        switch (answer.status()) {
            case 201 -> acknowledged.add(answer.text("/events/0/id"));
            case 503 -> noteUnavailable(answer);
            default -> unexpected.add(answer.status() + " " + answer.body());
        }
        return answer.status() == 201;
    }

    private void noteUnavailable(Answer answer) {
        unavailable.incrementAndGet();
        if (answer.headers().getFirst(HttpHeaders.RETRY_AFTER) == null) {
            unexpected.add("503 without Retry-After: " + answer.body());
        }
    }
}
