package jp.shunin.registry.projections.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list")
class ListsTest {

    private static final String WORDS = "select day, word from made_up";
    private static final SortKey BY_DAY = SortKey.of(SortKey.Column.date("day"), SortKey.Column.text("word"));
    private static final int ALL = Lists.FETCHED_AT_A_TIME * 3;

    private final Register register = Register.withoutFollowers();
    private final Listing<String> list =
            register.lists().of(new ListQuery<>(WORDS, List.of(), BY_DAY, row -> row.getString("word")));

    @BeforeEach
    void rows() {
        register.sql()
                .sql("create table made_up (day date, word text collate \"C\")")
                .update();
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("is paged in a stable order, each line once, while lines arrive before and behind")
    void paging() {
        add("2020-01-01", "b", "d");
        add("2020-01-02", "a", "c");
        add("2020-01-03", "e");

        Page<String> first = list.page(null, 2);
        add("2020-01-01", "a", "c");
        Page<String> second = list.page(first.next(), 2);
        add("2020-01-02", "b");
        add("2020-01-04", "f");
        Page<String> third = list.page(second.next(), 2);

        assertThat(first.items()).containsExactly("b", "d");
        assertThat(second.items()).containsExactly("a", "c");
        assertThat(third.items()).containsExactly("e", "f");
        assertThat(third.next()).as("the last page").isNull();
    }

    @Test
    @DisplayName("that is empty has one page, without lines")
    void empty() {
        assertThat(list.page(null, 2)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    @DisplayName("passes over rows that are no lines: pages are as full as ever, and none comes twice")
    void rowsThatAreNoLines() {
        add("2020-01-01", "-", "a", "b");
        add("2020-01-02", "-", "+", "c");
        add("2020-01-03", "-", "d", "e");
        add("2020-01-04", "-");
        Listing<String> letters = register.lists().of(new ListQuery<>(WORDS, List.of(), BY_DAY, row -> {
            String word = row.getString("word");
            return word.matches("[a-z]") ? word : null;
        }));

        Page<String> first = letters.page(null, 3);
        Page<String> second = letters.page(first.next(), 3);
        List<String> whole = new ArrayList<>();
        letters.whole(rows -> rows.forEach(whole::add));

        assertThat(first.items()).containsExactly("a", "b", "c");
        assertThat(second).isEqualTo(new Page<>(List.of("d", "e"), null));
        assertThat(whole).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    @DisplayName("refuses the key of another list, and one that is no date")
    void foreignKey() {
        assertThatThrownBy(() -> list.page(List.of("13000001"), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.page(List.of("2020-13-01", "a"), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.page(List.of("+999999999-01-01", "a"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is read as a whole as it was at one moment, however often it is gone through")
    void snapshot() {
        add("2020-01-01", "a", "b");
        List<String> seen = new ArrayList<>();

        list.whole(rows -> {
            rows.forEach(seen::add);
            register.inAnotherTransaction(() -> add("2020-01-01", "c"));
            rows.forEach(seen::add);
        });

        assertThat(seen).containsExactly("a", "b", "a", "b");
    }

    @Test
    @DisplayName("is fetched in pieces: when the database goes in the middle, the rest has never been held")
    void inPieces() {
        register.sql()
                .sql("insert into made_up select '2020-01-01', to_char(n, '000000') from generate_series(1, ?) n")
                .param(ALL)
                .update();
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> list.whole(rows -> rows.forEach(word -> {
                    if (seen.isEmpty()) {
                        register.inAnotherTransaction(this::cutAllOtherConnections);
                    }
                    seen.add(word);
                })))
                .isInstanceOf(RuntimeException.class);

        assertThat(seen).hasSize(Lists.FETCHED_AT_A_TIME);
    }

    private int add(String day, String... words) {
        int added = 0;
        for (String word : words) {
            added += register.sql()
                    .sql("insert into made_up values (?::date, ?)")
                    .param(day)
                    .param(word)
                    .update();
        }
        return added;
    }

    private int cutAllOtherConnections() {
        return register.sql()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .query(Boolean.class)
                .list()
                .size();
    }
}
