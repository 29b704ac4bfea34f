package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request came in")
class ArrivalTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Long> arrivals = new ArrayList<>();

    @Test
    @DisplayName("before a thread was free for it")
    void waited() {
        Arrival.noting(waiting::add).execute(this::answer);
        long handedOver = System.nanoTime();
        waiting.remove().run();

        assertThat(arrivals)
                .singleElement()
                .satisfies(at -> assertThat(at - handedOver).isNegative());
    }

    @Test
    @DisplayName("after the one before it in the same connection was answered, if the thread goes on with it")
    void next() {
        long[] firstAnswered = new long[1];
        Arrival.noting(waiting::add).execute(() -> {
            answer();
            firstAnswered[0] = System.nanoTime();
            answer();
        });
        waiting.remove().run();

        assertThat(arrivals).hasSize(2);
        assertThat(arrivals.getLast() - firstAnswered[0]).isNotNegative();
    }

    @Test
    @DisplayName("just now, as far as is known of one that no server has handed over")
    void unknown() {
        long before = System.nanoTime();
        answer();

        assertThat(arrivals.getFirst() - before).isNotNegative();
    }

    private void answer() {
        Arrival.begin();
        arrivals.add(Arrival.ofRequest());
    }
}
