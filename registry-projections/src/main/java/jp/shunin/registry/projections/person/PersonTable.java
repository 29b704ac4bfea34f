package jp.shunin.registry.projections.person;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.listing.EntryVersions;
import jp.shunin.registry.projections.table.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in the register, with the version that the lists hold. No other table of theirs says who somebody is. */
public final class PersonTable implements EntryVersions {

    private static final String KEEP = """
        insert into person_index as held (registration_number, version, prefecture, person, name_key, former_name_key,
            kana_key, birth_key)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (registration_number) do update set
            version = excluded.version,
            prefecture = excluded.prefecture,
            person = excluded.person,
            name_key = excluded.name_key,
            former_name_key = excluded.former_name_key,
            kana_key = excluded.kana_key,
            birth_key = excluded.birth_key
        where held.version < excluded.version
        returning registration_number
        """;

    private final JdbcClient jdbc;
    private final People people;

    public PersonTable(DataSource dataSource, People people) {
        this.jdbc = JdbcClient.create(dataSource);
        this.people = people;
    }

    @Override
    public List<RegisterEntry> keepTheNewer(List<RegisterEntry> entries) {
        PersonalData theirs = people.among(
                entries.stream().map(entry -> entry.number().value()).toList());
        List<IndexedPerson> rows = entries.stream()
                .map(entry -> IndexedPerson.of(entry, theirs, people.tokens()))
                .toList();
        Set<String> kept = Set.copyOf(jdbc.sql(KEEP)
                .param(Column.texts(rows, IndexedPerson::number))
                .param(Column.longs(rows, IndexedPerson::version))
                .param(Column.texts(rows, IndexedPerson::prefecture))
                .param(Column.texts(rows, IndexedPerson::person))
                .param(Column.texts(rows, IndexedPerson::nameKey))
                .param(Column.texts(rows, IndexedPerson::formerNameKey))
                .param(Column.texts(rows, IndexedPerson::kanaKey))
                .param(Column.texts(rows, IndexedPerson::birthKey))
                .query(String.class)
                .list());
        return entries.stream()
                .filter(entry -> kept.contains(entry.number().value()))
                .toList();
    }

    @Override
    public void clear() {
        jdbc.sql("delete from person_index").update();
    }
}
