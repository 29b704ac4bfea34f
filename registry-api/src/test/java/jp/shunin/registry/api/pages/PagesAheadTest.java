package jp.shunin.registry.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Pages that are worked on ahead")
@Timeout(30)
class PagesAheadTest {

    @Test
    @DisplayName("are handed over in their order, though a later one was ready before")
    void order() {
        CompletableFuture<Boolean> secondIsReady = new CompletableFuture<>();
        Iterator<List<Integer>> file =
                List.of(List.of(1), List.of(2), List.of(3), List.<Integer>of()).iterator();

        try (PagesAhead<Integer, Integer> pages = new PagesAhead<>("test", file::next, page -> {
            if (page.contains(1)) {
                secondIsReady.join();
            }
            secondIsReady.complete(page.contains(2));
            return page.getFirst();
        })) {
            assertThat(pages.next()).isEqualTo(1);
            assertThat(pages.next()).isEqualTo(2);
            assertThat(pages.next()).isEqualTo(3);
            assertThat(pages.next()).isNull();
        }
    }

    @Test
    @DisplayName("come all before what cannot be read")
    void unreadable() {
        Iterator<List<Integer>> file = List.of(List.of(1), List.of(2)).iterator();

        try (PagesAhead<Integer, Integer> pages = new PagesAhead<>(
                "test",
                () -> {
                    if (!file.hasNext()) {
                        throw new IllegalStateException("broken off");
                    }
                    return file.next();
                },
                List::getFirst)) {
            assertThat(pages.next()).isEqualTo(1);
            assertThat(pages.next()).isEqualTo(2);
            assertThatThrownBy(pages::next).hasMessage("broken off");
        }
    }

    @Test
    @DisplayName("throw what the work on them has thrown, when their turn has come")
    void failure() {
        Iterator<List<Integer>> file =
                List.of(List.of(1), List.of(0), List.<Integer>of()).iterator();

        try (PagesAhead<Integer, Integer> pages = new PagesAhead<>("test", file::next, page -> 7 / page.getFirst())) {
            assertThat(pages.next()).isEqualTo(7);
            assertThatThrownBy(pages::next).isInstanceOf(ArithmeticException.class);
        }
    }
}
