package jp.shunin.registry.projections.person;

import java.util.List;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link PersonTable} in bulk. */
public final class PersonBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of(
            "registration_number",
            "version",
            "prefecture",
            "family_name",
            "given_name",
            "family_name_kana",
            "given_name_kana",
            "former_family_name",
            "date_of_birth",
            "name_key",
            "former_name_key",
            "kana_key");

    @Override
    public String name() {
        return "person_index";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, CardEnds ends, CopyRows rows) {
        PersonalRecord person = life.entry().person();
        rows.row(COLUMNS.size())
                .text(life.number().value())
                .bigint(life.entry().version())
                .text(life.entry().prefecture().code())
                .text(person.familyName())
                .text(person.givenName())
                .text(person.familyNameKana())
                .text(person.givenNameKana())
                .text(person.formerFamilyName())
                .date(person.dateOfBirth())
                .text(SearchKey.ofName(person.familyName() + person.givenName()))
                .text(PersonTable.formerNameKey(person))
                .text(SearchKey.ofKana(person.familyNameKana() + person.givenNameKana()));
    }
}
