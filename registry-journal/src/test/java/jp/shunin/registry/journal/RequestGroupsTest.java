package jp.shunin.registry.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Questions that wait at the same moment are put as one")
class RequestGroupsTest {

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> put = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    @DisplayName("each gets its own answer, and none is put twice or left out")
    void ownAnswers() throws Exception {
        var groups = new RequestGroups<>(this::doubled);

        List<Integer> questions = IntStream.range(0, 10_000).boxed().toList();
        List<Callable<Integer>> asking = questions.stream()
                .<Callable<Integer>>map(question -> () -> groups.ask(question))
                .toList();

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : clients.invokeAll(asking, 60, TimeUnit.SECONDS)) {
            answers.add(answer.get());
        }
        assertThat(answers)
                .isEqualTo(questions.stream().map(question -> 2 * question).toList());
        assertThat(put.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(questions);
    }

    @Test
    @DisplayName("one asked while a group is on its way waits for the next: it never joins one that was put before it")
    void neverTooEarly() throws Exception {
        var underWay = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var groups = new RequestGroups<Integer, Integer>(questions -> {
            underWay.countDown();
            await(released);
            return doubled(questions);
        });
        Future<Integer> first = clients.submit(() -> groups.ask(1));
        await(underWay);
        Future<Integer> second = clients.submit(() -> groups.ask(2));
        released.countDown();

        assertThat(List.of(get(first), get(second))).containsExactly(2, 4);
        assertThat(put).containsExactlyInAnyOrder(List.of(1), List.of(2));
    }

    @Test
    @DisplayName("one is not kept waiting by a group that is held up by somebody else")
    void heldUp() throws Exception {
        var underWay = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var groups = new RequestGroups<Integer, Integer>(questions -> {
            if (questions.contains(1)) {
                underWay.countDown();
                await(released);
            }
            return doubled(questions);
        });
        Future<Integer> stuck = clients.submit(() -> groups.ask(1));
        await(underWay);

        assertThat(get(clients.submit(() -> groups.ask(2)))).isEqualTo(4);
        assertThat(stuck.isDone()).isFalse();
        released.countDown();
        assertThat(get(stuck)).isEqualTo(2);
    }

    @Test
    @DisplayName("a failure reaches who asked, and the next question is answered again")
    void failure() {
        var groups = new RequestGroups<Integer, Integer>(questions -> {
            if (questions.contains(13)) {
                throw new IllegalStateException("the database is away");
            }
            return doubled(questions);
        });

        assertThatIllegalStateException().isThrownBy(() -> groups.ask(13)).withMessage("the database is away");
        assertThat(groups.ask(4)).isEqualTo(8);
    }

    private List<Integer> doubled(List<Integer> questions) {
        put.add(questions);
        return questions.stream().map(question -> 2 * question).toList();
    }

    private static int get(Future<Integer> answer) throws Exception {
        return answer.get(60, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
