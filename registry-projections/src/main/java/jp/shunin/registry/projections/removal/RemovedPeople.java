package jp.shunin.registry.projections.removal;

import java.sql.Date;
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
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who was removed, by date of birth. It only narrows the search: whether somebody is barred, and who it is, is read from
 * the entry itself, so a correction of either counts at once. Written in the transaction that appends the removal, so
 * that no registration slips in behind it.
 */
public final class RemovedPeople implements Bars, WrittenAlong<RemovedPeople.Removed> {

    private final JdbcClient jdbc;
    private final EntryReader entries;
    private final RequestGroups<LocalDate, List<String>> questions = new RequestGroups<>(this::bornOn);

    public RemovedPeople(DataSource dataSource, EntryReader entries) {
        this.jdbc = JdbcClient.create(dataSource);
        this.entries = entries;
    }

    /** Somebody who was removed. */
    public record Removed(String number, LocalDate dateOfBirth) {

        public static Removed of(RegisterEntry entry) {
            return new Removed(entry.number().value(), entry.person().dateOfBirth());
        }
    }

    @Override
    public List<Removed> rows(List<EntryEvent> events, int appended) {
        return events.subList(events.size() - appended, events.size()).stream()
                        .anyMatch(event -> event.event() instanceof RegistrationRemoved)
                ? EntryReader.fold(events).map(Removed::of).stream().toList()
                : List.of();
    }

    @Override
    public void write(List<Removed> rows) {
        rows.forEach(row -> jdbc.sql("insert into removed_person (registration_number, date_of_birth) values (?, ?)"
                        + " on conflict (registration_number) do update set date_of_birth = excluded.date_of_birth")
                .param(row.number())
                .param(row.dateOfBirth())
                .update());
    }

    /** The same for many people, of whom mostly none was removed: their dates of birth are looked up at once. */
    public Bars among(Collection<LocalDate> datesOfBirth) {
        Set<LocalDate> removed = jdbc.sql(
                        "select distinct date_of_birth from removed_person where date_of_birth = any(?)")
                .param(array(datesOfBirth))
                .query(LocalDate.class)
                .set();
        return person -> removed.contains(person.dateOfBirth()) ? of(person) : List.of();
    }

    @Override
    public List<Bar> of(PersonalRecord person) {
        return removedOn(person.dateOfBirth()).stream()
                .map(number -> entries.entry(new RegistrationNumber(number)))
                .flatMap(Optional::stream)
                .flatMap(entry -> Bars.in(entry, person).stream())
                .toList();
    }

    /** With what the transaction of the caller has removed, if there is one; otherwise together with all who ask now. */
    private List<String> removedOn(LocalDate dateOfBirth) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? bornOn(List.of(dateOfBirth)).getFirst()
                : questions.ask(dateOfBirth);
    }

    /** The numbers of those removed, for each date of birth. */
    private List<List<String>> bornOn(List<LocalDate> datesOfBirth) {
        Map<LocalDate, List<String>> found = jdbc
                .sql("select date_of_birth, registration_number from removed_person where date_of_birth = any(?)"
                        + " order by 2")
                .param(array(datesOfBirth))
                .query((row, _) -> Map.entry(row.getObject(1, LocalDate.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return datesOfBirth.stream()
                .map(date -> found.getOrDefault(date, List.of()))
                .toList();
    }

    private static Date[] array(Collection<LocalDate> dates) {
        return dates.stream().map(Date::valueOf).toArray(Date[]::new);
    }
}
