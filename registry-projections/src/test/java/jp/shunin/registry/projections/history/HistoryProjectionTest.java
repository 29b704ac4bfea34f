package jp.shunin.registry.projections.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Q-5: the history follows the journal")
class HistoryProjectionTest {

    private static final String ALL = "select * from history order by registration_number";
    private static final String JOURNAL = "select entry_id, count(*) from journal_event group by entry_id order by 1";
    private static final String FOLLOWED = "select registration_number, version from history order by 1";

    private final Life hanako = Life.of(59_001);
    private final Life taro = Life.of(59_002);
    private Register register = Register.empty();

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("and writes the standing before and after every event of every entry")
    void catchesUp() {
        register.send(hanako.full());
        register.send(taro.registered("2016-05-20"), taro.card("2016-06-01"));

        awaitCaughtUp();

        HistoryTable table = new HistoryTable(register.dataSource(), register.ends());
        List<HistoryItem> folded = folded(hanako);
        assertThat(folded).hasSizeGreaterThan(hanako.full().length - 1);
        assertThat(table.of(hanako.number()))
                .isEqualTo(folded.stream()
                        .map(item -> new Standings(item.standingBefore(), item.standingAfter()))
                        .toList());
        assertThat(folded.getFirst().standingBefore()).isEqualTo(Standing.UNKNOWN);
        assertThat(folded)
                .filteredOn(item -> item.standingAfter().chief().valid())
                .isNotEmpty();
    }

    @Test
    @DisplayName("goes on after a restart from where it was, and not from the beginning")
    void restart() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
        awaitCaughtUp();
        register.sql().sql("delete from history").update();

        register = register.restarted();
        register.send(taro.registered("2016-05-20"));

        await().until(() -> !register.rows(ALL).isEmpty());
        assertThat(register.rows(FOLLOWED)).containsExactly("(" + taro.number() + ",1)");
    }

    @Test
    @DisplayName("is not changed by events that are delivered again")
    void redelivery() {
        register.send(hanako.full());
        awaitCaughtUp();
        List<String> before = register.rows(ALL);
        register.follower().shutDown();
        register.sql()
                .sql("update processor_token set token = null, token_type = null")
                .update();

        register = register.restarted();

        awaitCaughtUp();
        assertThat(register.rows(ALL)).isEqualTo(before);
    }

    @Test
    @DisplayName("that are in the table already, later ones among them, which stay")
    void ahead() {
        register.send(hanako.full());
        awaitCaughtUp();
        List<String> before = register.rows(ALL);
        HistoryTable table = new HistoryTable(register.dataSource(), register.ends());

        table.keep(List.of(FollowedEntry.of(null, recorded().subList(0, 2))));

        assertThat(register.rows(ALL)).isEqualTo(before);
    }

    @Test
    @DisplayName("is not written with a gap, whatever has become of the table")
    void gap() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
        awaitCaughtUp();
        register.sql().sql("delete from history").update();
        List<RecordedEvent> events = recorded();
        RegisterEntry begun = RegisterEntry.fold(events.subList(0, 1)).orElseThrow();
        HistoryTable table = new HistoryTable(register.dataSource(), register.ends());
        FollowedEntry second = FollowedEntry.of(begun, events.subList(1, 2));

        assertThatIllegalStateException()
                .isThrownBy(() -> table.keep(List.of(second)))
                .withMessageContaining("has only 0 of the 1 events before");
    }

    private List<RecordedEvent> recorded() {
        return register.journal().entry(hanako.number().value()).stream()
                .map(EntryReader::recorded)
                .toList();
    }

    @Test
    @DisplayName("waits before an event that it cannot write, and has skipped none when it can again")
    void failure() {
        await().until(() -> register.follower().processingStatus().size() == 4);
        register.sql().sql("alter table history rename to elsewhere").update();
        register.send(hanako.full());
        await().until(() -> register.follower().processingStatus().size() < 4);

        register.sql().sql("alter table elsewhere rename to history").update();

        awaitCaughtUp();
    }

    @Test
    @DisplayName("keeps no personal data: that is in the journal alone")
    void noPersonalData() {
        register.send(hanako.full());
        awaitCaughtUp();

        assertThat(String.join("\n", register.rows(ALL))).doesNotContain("東京", "花子", "華子", "ハナコ", "1970");
    }

    @Test
    @DisplayName("in threads that end when the register stops, and give their connections back")
    void threadsEnd() {
        register.send(hanako.full());
        awaitCaughtUp();
        assertThat(threads()).isNotEmpty();

        register.close();

        await().atMost(Duration.ofSeconds(5)).until(() -> threads().isEmpty());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("[read-models]"))
                .toList();
    }

    private void awaitCaughtUp() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(register.rows(FOLLOWED)).isEqualTo(register.rows(JOURNAL)));
    }

    /** The history as it is folded where the table has nothing. */
    private List<HistoryItem> folded(Life life) {
        try (Register untouched = Register.withoutFollowers()) {
            History empty = new History(register.journal(), untouched.dataSource(), CardEnds.AS_GIVEN);
            return empty.of(life.number());
        }
    }
}
