package jp.shunin.registry.projections.removal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.Bar;
import jp.shunin.registry.core.caremanager.Bars;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.EntryReader;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who was removed, by date of birth. It only narrows the search: whether somebody is barred, and who it is, is read from
 * the entry itself, so a correction of either counts at once. Written in the transaction that appends the removal, so
 * that no registration slips in behind it.
 */
@ProcessingGroup(RemovedPeople.PROCESSING_GROUP)
public final class RemovedPeople implements Bars {

    /** The name of its processing group, which must run in the thread and transaction of the command. */
    public static final String PROCESSING_GROUP = "removal";

    private final JdbcClient jdbc;
    private final EntryReader entries;

    public RemovedPeople(DataSource dataSource, EntryReader entries) {
        this.jdbc = JdbcClient.create(dataSource);
        this.entries = entries;
    }

    @EventHandler
    void on(RegistrationRemoved removed) {
        RegistrationNumber number = removed.registrationNumber();
        keep(entries.entry(number).orElseThrow());
    }

    /** Lists an entry that was removed, within the transaction of the caller. */
    public void keep(RegisterEntry removed) {
        jdbc.sql("insert into removed_person (registration_number, date_of_birth) values (?, ?)"
                        + " on conflict (registration_number) do update set date_of_birth = excluded.date_of_birth")
                .param(removed.number().value())
                .param(removed.person().dateOfBirth())
                .update();
    }

    /** The same for many people, of whom mostly none was removed: their dates of birth are looked up at once. */
    public Bars among(Collection<LocalDate> datesOfBirth) {
        Set<LocalDate> removed = jdbc.sql(
                        "select distinct date_of_birth from removed_person where date_of_birth = any(?)")
                .param(datesOfBirth.stream().map(Date::valueOf).toArray(Date[]::new))
                .query(LocalDate.class)
                .set();
        return person -> removed.contains(person.dateOfBirth()) ? of(person) : List.of();
    }

    @Override
    public List<Bar> of(PersonalRecord person) {
        return jdbc
                .sql("select registration_number from removed_person where date_of_birth = ? order by 1")
                .param(person.dateOfBirth())
                .query(String.class)
                .list()
                .stream()
                .map(number -> entries.entry(new RegistrationNumber(number)))
                .flatMap(Optional::stream)
                .flatMap(entry -> Bars.in(entry, person).stream())
                .toList();
    }
}
