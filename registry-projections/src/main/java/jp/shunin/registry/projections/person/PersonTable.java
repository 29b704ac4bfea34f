package jp.shunin.registry.projections.person;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.listing.EntryVersions;
import jp.shunin.registry.projections.table.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Who is in the register, with the version that the lists hold: the only table of theirs with personal data. */
public final class PersonTable implements EntryVersions {

    private static final String KEEP = """
        insert into person_index as held (registration_number, version, prefecture, family_name, given_name,
            family_name_kana, given_name_kana, former_family_name, date_of_birth, name_key, former_name_key, kana_key)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (registration_number) do update set
            version = excluded.version,
            prefecture = excluded.prefecture,
            family_name = excluded.family_name,
            given_name = excluded.given_name,
            family_name_kana = excluded.family_name_kana,
            given_name_kana = excluded.given_name_kana,
            former_family_name = excluded.former_family_name,
            date_of_birth = excluded.date_of_birth,
            name_key = excluded.name_key,
            former_name_key = excluded.former_name_key,
            kana_key = excluded.kana_key
        where held.version < excluded.version
        returning registration_number
        """;

    private final JdbcClient jdbc;

    public PersonTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<RegisterEntry> keepTheNewer(List<RegisterEntry> entries) {
        Set<String> kept = Set.copyOf(jdbc.sql(KEEP)
                .param(Column.texts(entries, entry -> entry.number().value()))
                .param(Column.longs(entries, RegisterEntry::version))
                .param(Column.texts(entries, entry -> entry.prefecture().code()))
                .param(of(entries, PersonalRecord::familyName))
                .param(of(entries, PersonalRecord::givenName))
                .param(of(entries, PersonalRecord::familyNameKana))
                .param(of(entries, PersonalRecord::givenNameKana))
                .param(of(entries, PersonalRecord::formerFamilyName))
                .param(Column.dates(entries, entry -> entry.person().dateOfBirth()))
                .param(of(entries, person -> SearchKey.ofName(person.familyName() + person.givenName())))
                .param(of(entries, PersonTable::formerNameKey))
                .param(of(entries, person -> SearchKey.ofKana(person.familyNameKana() + person.givenNameKana())))
                .query(String.class)
                .list());
        return entries.stream()
                .filter(entry -> kept.contains(entry.number().value()))
                .toList();
    }

    private static SqlArrayValue of(List<RegisterEntry> entries, Function<PersonalRecord, @Nullable Object> text) {
        return Column.texts(entries, entry -> text.apply(entry.person()));
    }

    static @Nullable String formerNameKey(PersonalRecord person) {
        String former = person.formerFamilyName();
        return former == null ? null : SearchKey.ofName(former + person.givenName());
    }

    @Override
    public void clear() {
        jdbc.sql("delete from person_index").update();
    }
}
