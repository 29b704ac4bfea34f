package jp.shunin.registry.projections.removal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.Bar;
import jp.shunin.registry.core.caremanager.Bars;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.EntryEvent;
import jp.shunin.registry.journal.RequestGroups;
import jp.shunin.registry.journal.WrittenAlong;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.search.SearchTokens;
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who was removed, by the token of the name in kana and the date of birth. It only narrows the search: whether somebody is
 * barred, and who it is, is read from the entry itself, so a correction of the bar counts at once. Written in the
 * transaction that appends the removal or anything after it, so that no registration slips in behind it.
 */
public final class RemovedPeople implements Bars, WrittenAlong<RemovedPeople.Removed> {

    private static final int AT_ONCE = 1_000;

    private static final String WRITE = """
        insert into removed_person (identity_key, registration_number) values (?, ?)
        on conflict (registration_number) do update set identity_key = excluded.identity_key
        """;

    /** Leaves alone what another node has written or forgotten meanwhile. */
    private static final String COMPLETE =
            "update removed_person set identity_key = ? where registration_number = ? and identity_key is null";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final EntryReader entries;
    private final People people;
    private final RequestGroups<String, List<String>> questions = new RequestGroups<>(this::numbers);

    public RemovedPeople(DataSource dataSource, EntryReader entries, People people) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
        this.entries = entries;
        this.people = people;
    }

    /**
     * Somebody who was removed.
     *
     * @param identityKey the token of the name in kana and the date of birth
     */
    public record Removed(String number, String identityKey) {}

    /** The row of somebody who was removed; empty if the person was forgotten, whom nothing bars any more. */
    public Optional<Removed> removed(RegisterEntry entry) {
        return people.open(entry.number(), entry.person())
                .map(person -> new Removed(entry.number().value(), identity(person)));
    }

    private String identity(PersonalRecord person) {
        return identity(people.tokens(), person);
    }

    static String identity(SearchTokens tokens, PersonalRecord person) {
        return tokens.ofIdentity(person.familyNameKana() + person.givenNameKana(), person.dateOfBirth());
    }

    /** Adds the tokens of those who were removed before there were tokens of this kind. */
    public void complete() {
        String after = "";
        List<String> missing = missing(after);
        while (!missing.isEmpty()) {
            write(
                    COMPLETE,
                    entries.entries(missing).stream()
                            .flatMap(entry -> removed(entry).stream())
                            .toList());
            after = missing.getLast();
            missing = missing(after);
        }
    }

    private List<String> missing(String after) {
        return jdbc.sql("select registration_number from removed_person"
                        + " where identity_key is null and registration_number > ? order by 1 limit ?")
                .param(after)
                .param(AT_ONCE)
                .query(String.class)
                .list();
    }

    /** Also of whatever follows a removal: it may say another name or date of birth. */
    @Override
    public List<Removed> rows(List<EntryEvent> events, int appended) {
        return events.stream().anyMatch(event -> event.event() instanceof RegistrationRemoved)
                ? EntryReader.fold(events).flatMap(this::removed).stream().toList()
                : List.of();
    }

    @Override
    public void write(List<Removed> rows) {
        write(WRITE, rows);
    }

    private void write(String sql, List<Removed> rows) {
        template.batchUpdate(sql, rows, AT_ONCE, (statement, row) -> {
            statement.setString(1, row.identityKey());
            statement.setString(2, row.number());
        });
    }

    /** The same for many people, of whom mostly none was removed: they are looked up at once. */
    public Bars among(Collection<PersonalRecord> asked) {
        String[] keys = asked.stream().map(this::identity).distinct().toArray(String[]::new);
        Set<String> removed = jdbc.sql("select identity_key from removed_person where identity_key = any(?)")
                .param(keys)
                .query(String.class)
                .set();
        return person -> removed.contains(identity(person)) ? of(person) : List.of();
    }

    @Override
    public List<Bar> of(PersonalRecord person) {
        return removedAs(identity(person)).stream()
                .map(number -> entries.entry(new RegistrationNumber(number)))
                .flatMap(Optional::stream)
                .flatMap(entry -> Bars.in(entry, people, person).stream())
                .toList();
    }

    /** With what the transaction of the caller has removed, if there is one; otherwise together with all who ask now. */
    private List<String> removedAs(String identityKey) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? numbers(List.of(identityKey)).getFirst()
                : questions.ask(identityKey);
    }

    /** The numbers of those removed, for each token. */
    private List<List<String>> numbers(List<String> identityKeys) {
        Map<String, List<String>> found = jdbc
                .sql("select identity_key, registration_number from removed_person where identity_key = any(?)"
                        + " order by 2")
                .param(identityKeys.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return identityKeys.stream()
                .map(key -> found.getOrDefault(key, List.of()))
                .toList();
    }
}
