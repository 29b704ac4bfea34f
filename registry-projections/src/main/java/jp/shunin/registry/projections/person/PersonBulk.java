package jp.shunin.registry.projections.person;

import java.util.List;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link PersonTable} in bulk. */
public final class PersonBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of(
            "registration_number",
            "version",
            "prefecture",
            "person",
            "name_key",
            "former_name_key",
            "kana_key",
            "birth_key");

    @Override
    public String name() {
        return "person_index";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        IndexedPerson person = IndexedPerson.of(life.entry(), sight.people(), sight.tokens());
        rows.row(COLUMNS.size())
                .text(person.number())
                .bigint(person.version())
                .text(person.prefecture())
                .text(person.person())
                .text(person.nameKey())
                .text(person.formerNameKey())
                .text(person.kanaKey())
                .text(person.birthKey());
    }
}
