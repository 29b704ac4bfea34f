package jp.shunin.registry.projections.person;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PersonForgotten;
import jp.shunin.registry.journal.EntryEvent;
import jp.shunin.registry.journal.WrittenAlong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys the keys of those who are forgotten, in the transaction that says so, and with them what they could be found
 * by. What is sealed under the keys stays where it is, on all nodes and in the journal; nobody can open it.
 */
public final class ForgottenPeople implements WrittenAlong<String> {

    private final JdbcClient jdbc;
    private final People people;

    public ForgottenPeople(DataSource dataSource, People people) {
        this.jdbc = JdbcClient.create(dataSource);
        this.people = people;
    }

    @Override
    public List<String> rows(List<EntryEvent> events, int appended) {
        return events.subList(events.size() - appended, events.size()).stream()
                .filter(event -> event.event() instanceof PersonForgotten)
                .map(EntryEvent::entryId)
                .distinct()
                .toList();
    }

    @Override
    public void write(List<String> rows) {
        String[] numbers = rows.toArray(String[]::new);
        people.forget(rows);
        jdbc.sql("delete from removed_person where registration_number = any(?)")
                .param(numbers)
                .update();
        jdbc.sql("update person_index set person = null, name_key = null, former_name_key = null, kana_key = null,"
                        + " birth_key = null where registration_number = any(?)")
                .param(numbers)
                .update();
    }
}
