package jp.shunin.registry.projections.removal;

import java.time.LocalDate;
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
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who was removed, by the token of the date of birth. It only narrows the search: whether somebody is barred, and who it is, is read from
 * the entry itself, so a correction of either counts at once. Written in the transaction that appends the removal, so
 * that no registration slips in behind it.
 */
public final class RemovedPeople implements Bars, WrittenAlong<RemovedPeople.Removed> {

    private final JdbcClient jdbc;
    private final EntryReader entries;
    private final People people;
    private final RequestGroups<String, List<String>> questions = new RequestGroups<>(this::bornOn);

    public RemovedPeople(DataSource dataSource, EntryReader entries, People people) {
        this.jdbc = JdbcClient.create(dataSource);
        this.entries = entries;
        this.people = people;
    }

    /**
     * Somebody who was removed.
     *
     * @param birthKey the token of the date of birth
     */
    public record Removed(String number, String birthKey) {}

    /** The row of somebody who was removed; empty if the person was forgotten, whom nothing bars any more. */
    public Optional<Removed> removed(RegisterEntry entry) {
        return people.open(entry.number(), entry.person())
                .map(person ->
                        new Removed(entry.number().value(), people.tokens().ofBirth(person.dateOfBirth())));
    }

    /** Adds the tokens of those who were removed before there were tokens. */
    public void complete() {
        List<Removed> missing = jdbc
                .sql("select registration_number from removed_person where birth_key is null order by 1")
                .query(String.class)
                .list()
                .stream()
                .flatMap(number -> entries.entry(new RegistrationNumber(number)).stream())
                .flatMap(entry -> removed(entry).stream())
                .toList();
        write(missing);
    }

    @Override
    public List<Removed> rows(List<EntryEvent> events, int appended) {
        return events.subList(events.size() - appended, events.size()).stream()
                        .anyMatch(event -> event.event() instanceof RegistrationRemoved)
                ? EntryReader.fold(events).flatMap(this::removed).stream().toList()
                : List.of();
    }

    @Override
    public void write(List<Removed> rows) {
        rows.forEach(row -> jdbc.sql("insert into removed_person (registration_number, birth_key) values (?, ?)"
                        + " on conflict (registration_number) do update set birth_key = excluded.birth_key")
                .param(row.number())
                .param(row.birthKey())
                .update());
    }

    /** The same for many people, of whom mostly none was removed: their dates of birth are looked up at once. */
    public Bars among(Collection<LocalDate> datesOfBirth) {
        Map<LocalDate, String> keys = datesOfBirth.stream()
                .distinct()
                .collect(Collectors.toMap(day -> day, day -> people.tokens().ofBirth(day)));
        Set<String> removed = jdbc.sql("select distinct birth_key from removed_person where birth_key = any(?)")
                .param(keys.values().toArray(String[]::new))
                .query(String.class)
                .set();
        return person -> removed.contains(keys.get(person.dateOfBirth())) ? of(person) : List.of();
    }

    @Override
    public List<Bar> of(PersonalRecord person) {
        return removedOn(people.tokens().ofBirth(person.dateOfBirth())).stream()
                .map(number -> entries.entry(new RegistrationNumber(number)))
                .flatMap(Optional::stream)
                .flatMap(entry -> Bars.in(entry, people, person).stream())
                .toList();
    }

    /** With what the transaction of the caller has removed, if there is one; otherwise together with all who ask now. */
    private List<String> removedOn(String birthKey) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? bornOn(List.of(birthKey)).getFirst()
                : questions.ask(birthKey);
    }

    /** The numbers of those removed, for each date of birth. */
    private List<List<String>> bornOn(List<String> birthKeys) {
        Map<String, List<String>> found = jdbc
                .sql("select birth_key, registration_number from removed_person where birth_key = any(?) order by 2")
                .param(birthKeys.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return birthKeys.stream().map(key -> found.getOrDefault(key, List.of())).toList();
    }
}
