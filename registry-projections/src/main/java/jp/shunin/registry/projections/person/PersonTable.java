package jp.shunin.registry.projections.person;

import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.listing.EntryVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in the register, with the version that the lists hold: the only table of theirs with personal data. */
public final class PersonTable implements EntryVersions {

    private static final String KEEP = """
        insert into person_index as held (registration_number, version, prefecture, family_name, given_name,
            family_name_kana, given_name_kana, former_family_name, date_of_birth, name_key, former_name_key, kana_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        """;

    private final JdbcClient jdbc;

    public PersonTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public long version(RegistrationNumber number) {
        return jdbc.sql("select version from person_index where registration_number = ?")
                .param(number.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public boolean keepIfNewer(RegisterEntry entry) {
        PersonalRecord person = entry.person();
        return jdbc.sql(KEEP)
                        .param(entry.number().value())
                        .param(entry.version())
                        .param(entry.prefecture().code())
                        .param(person.familyName())
                        .param(person.givenName())
                        .param(person.familyNameKana())
                        .param(person.givenNameKana())
                        .param(person.formerFamilyName())
                        .param(person.dateOfBirth())
                        .param(SearchKey.ofName(person.familyName() + person.givenName()))
                        .param(formerNameKey(person))
                        .param(SearchKey.ofKana(person.familyNameKana() + person.givenNameKana()))
                        .update()
                > 0;
    }

    private static @Nullable String formerNameKey(PersonalRecord person) {
        String former = person.formerFamilyName();
        return former == null ? null : SearchKey.ofName(former + person.givenName());
    }

    @Override
    public void clear() {
        jdbc.sql("delete from person_index").update();
    }
}
