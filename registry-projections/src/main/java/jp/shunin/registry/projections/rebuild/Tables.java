package jp.shunin.registry.projections.rebuild;

import java.util.List;
import jp.shunin.registry.projections.following.BulkTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes, indexes, renames and drops the tables of a read model. What they look like is asked of PostgreSQL, so that the
 * migrations are the only place that says it.
 */
final class Tables {

    private static final String LIKE = "create table %2$s (like %1$s including all excluding indexes)";

    /** Who may do what, what it is for, and how it is stored. */
    private static final String SURROUNDINGS = """
        select format('grant %s on %I to %s', privilege_type, $new$, case grantee when 0 then 'public'
            else grantee::regrole::text end)
        from pg_class cross join lateral aclexplode(relacl)
        where oid = $live$::regclass and grantee <> relowner
        union all
        select format('comment on table %I is %L', $new$, obj_description($live$::regclass, 'pg_class'))
        where obj_description($live$::regclass, 'pg_class') is not null
        union all
        select format('alter table %I set (%s)', $new$, array_to_string(reloptions, ', '))
        from pg_class where oid = $live$::regclass and reloptions is not null
        """;

    private static final String INDEXES = """
        select format('create %s index %I on %I %s', case when indisunique then 'unique' else '' end,
            relname || $suffix$, $new$, substring(pg_get_indexdef(indexrelid) from 'USING .*'))
        from pg_index join pg_class on oid = indexrelid
        where indrelid = $live$::regclass
        """;

    private static final String CONSTRAINTS = """
        select format('alter table %I add constraint %I %s using index %I', $new$, conname || $suffix$,
            case contype when 'p' then 'primary key' else 'unique' end, conname || $suffix$)
        from pg_constraint
        where conrelid = $live$::regclass and contype in ('p', 'u')
        """;

    private static final String TRIGGERS = """
        select replace(pg_get_triggerdef(pg_trigger.oid),
            format(' ON %I.%I ', nspname, relname), format(' ON %I.%I ', nspname, $new$))
        from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_namespace on pg_namespace.oid = relnamespace
        where tgrelid = $live$::regclass and not tgisinternal
        """;

    /** An index's new name is also that of its constraint. */
    private static final String INDEX_NAMES = """
        select format('alter index %I rename to %I', relname, left(relname, length(relname) - length($from$)) || $to$)
        from pg_index join pg_class on oid = indexrelid
        where indrelid = $table$::regclass
        """;

    private final JdbcTemplate jdbc;
    private final List<String> names;

    Tables(JdbcTemplate jdbc, RebuiltModel model) {
        this.jdbc = jdbc;
        this.names = model.tables().stream().map(BulkTable::name).toList();
    }

    /** Makes new and empty tables, without indexes. */
    void create() {
        for (String name : names) {
            jdbc.execute(LIKE.formatted(name, Place.NEW.table(name)));
            runAll(SURROUNDINGS, name);
        }
    }

    /** Gives the new tables what makes look-ups quick, once they are full. */
    void index() {
        for (String name : names) {
            runAll(INDEXES, name);
            runAll(CONSTRAINTS, name);
            jdbc.execute("analyze " + Place.NEW.table(name));
        }
    }

    /** Gives the new tables the triggers of the live ones; not before they are full. */
    void addTriggers() {
        names.forEach(name -> runAll(TRIGGERS, name));
    }

    void drop(Place place) {
        names.forEach(name -> jdbc.execute("drop table if exists " + place.table(name)));
    }

    boolean exist(Place place) {
        return names.stream()
                .allMatch(name -> Boolean.TRUE.equals(
                        jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, place.table(name))));
    }

    void rename(Place from, Place to) {
        for (String name : names) {
            run(INDEX_NAMES
                    .replace("$table$", quoted(from.table(name)))
                    .replace("$from$", quoted(from.suffix()))
                    .replace("$to$", quoted(to.suffix())));
            jdbc.execute("alter table %s rename to %s".formatted(from.table(name), to.table(name)));
        }
    }

    /** Waits for whoever works with the live tables, and keeps everybody out until the transaction ends. */
    void lock() {
        jdbc.execute("lock table " + String.join(", ", names) + " in access exclusive mode");
    }

    private void runAll(String statements, String name) {
        run(statements
                .replace("$live$", quoted(name))
                .replace("$new$", quoted(Place.NEW.table(name)))
                .replace("$suffix$", quoted(Place.NEW.suffix())));
    }

    /** Runs the statements that a query answers. */
    private void run(String query) {
        jdbc.queryForList(query, String.class).forEach(jdbc::execute);
    }

    /** The names are our own. */
    private static String quoted(String name) {
        return "'" + name + "'";
    }
}
