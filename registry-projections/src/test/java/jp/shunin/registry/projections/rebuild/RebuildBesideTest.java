package jp.shunin.registry.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.testing.TestDatabase;
import jp.shunin.registry.projections.processing.ListingWiring;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Read models that are rebuilt beside the live ones")
class RebuildBesideTest {

    private static final Set<RebuiltModel> ALL = EnumSet.allOf(RebuiltModel.class);
    private static final int ROUNDS = 3;

    private final AtomicInteger serials = new AtomicInteger(10_000);
    private final Register register = Register.empty();
    private final ReadModelRows rows = new ReadModelRows(register);
    private final Rebuild rebuild = on(register.dataSource());

    private Rebuild on(DataSource dataSource) {
        return new Rebuild(
                dataSource,
                new Reading(register.format(), register.ends(), register.people()),
                () -> ListingWiring.followed(register.dataSource()).ticket());
    }

    @BeforeEach
    void lives() {
        for (int i = 0; i < 20; i++) {
            register.send(Life.of(serials.incrementAndGet()).full());
        }
        Life open = Life.of(serials.incrementAndGet());
        register.send(
                open.registered("2016-05-20"),
                open.card("2016-06-01"),
                open.transferRequested(Prefecture.KYOTO, "2018-01-10"));
        corrected(Life.of(serials.incrementAndGet()));
    }

    private void corrected(Life life) {
        register.send(life.registered("2016-05-20"), life.card("2016-06-01"));
        String card = register.journal().entry(life.number().value()).getLast().eventId();
        register.send(life.corrected(card, life.card("2016-07-01")), life.prohibited("2018-01-01", "2018-03-31"));
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("hold the same as the live code writes, row by row, also where many people write meanwhile")
    void sameUnderWriters() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (Writers writers = new Writers(register, serials)) {
                rebuild.run(ALL, RebuildWatch.NOBODY);
                assertThat(lost()).isEmpty();
                assertThat(writers.stop()).isPositive();
            }
            assertThat(lost()).isEmpty();
        }

        Map<String, List<String>> rebuilt = rows.now();
        assertThat(rebuilt).doesNotContainValue(List.of());
        assertThat(rebuilt).isEqualTo(rows.writtenAfresh());
    }

    /** People whose standing is not of the version that the journal has. */
    private List<String> lost() {
        return register.rows("""
            select entry_id from (select entry_id, count(*) as events from journal_event group by entry_id) person
            left join standing on registration_number = entry_id
            where version is distinct from events
            """);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are what the journal says, whatever stood in the live tables; each by itself")
    void spoilt(RebuiltModel model) {
        Map<String, List<String>> right = rows.now();
        model.tables()
                .forEach(table -> register.sql()
                        .sql("delete from " + table.name() + " where registration_number like '%1'")
                        .update());
        assertThat(rows.now()).isNotEqualTo(right);

        rebuild.run(EnumSet.of(model), RebuildWatch.NOBODY);

        assertThat(rows.now()).isEqualTo(right);
    }

    @Test
    @DisplayName("have the same columns, indexes, constraints, rights, triggers and comments as those before them")
    void structure() {
        register.sql().sql("create role reader_of_%s".formatted(database())).update();
        register.sql()
                .sql("grant select on person_index to reader_of_" + database())
                .update();
        register.sql().sql("""
            create function nothing() returns trigger language plpgsql as 'begin return null; end'
            """).update();
        register.sql().sql("""
            create trigger watched after insert on standing for each statement execute function nothing()
            """).update();
        Map<String, String> tables = oids("");
        List<String> before = structures();

        rebuild.run(ALL, RebuildWatch.NOBODY);

        assertThat(structures()).isEqualTo(before);
        assertThat(oids("")).isNotEqualTo(tables);
        assertThat(oids("_old")).isEqualTo(tables);
    }

    private String database() {
        return register.sql()
                .sql("select current_database()")
                .query(String.class)
                .single();
    }

    private Map<String, String> oids(String suffix) {
        return ReadModelRows.tables().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> register.sql()
                                .sql("select coalesce(to_regclass(?)::oid::text, 'none')")
                                .param(name + suffix)
                                .query(String.class)
                                .single()));
    }

    private List<String> structures() {
        return ReadModelRows.tables().stream()
                .flatMap(name -> register.rows("""
                    select 'column' as kind, attname || ' ' || format_type(atttypid, atttypmod) || attnotnull::text || attgenerated::text
                        || coalesce(col_description(attrelid, attnum), '') as is
                    from pg_attribute where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped
                    union all select 'index', indexdef from pg_indexes where tablename = '%1$s'
                    union all select 'constraint', conname || pg_get_constraintdef(oid)
                    from pg_constraint where conrelid = '%1$s'::regclass
                    union all select 'trigger', pg_get_triggerdef(oid) from pg_trigger where tgrelid = '%1$s'::regclass
                    union all select 'right', unnest(relacl)::text from pg_class where oid = '%1$s'::regclass
                    union all select 'comment', obj_description('%1$s'::regclass, 'pg_class')
                    order by 1, 2
                    """.formatted(name)).stream())
                .toList();
    }

    @Test
    @DisplayName("leave the live ones as they are when the work fails in the middle, and the next rebuild succeeds")
    void failure() {
        Map<String, List<String>> before = rows.now();
        Map<String, String> tables = oids("");

        assertThatThrownBy(() -> rebuild.run(ALL, new AfterSomeEvents(() -> {
                    throw new IllegalStateException("broken");
                })))
                .hasMessage("broken");

        assertThat(oids("")).isEqualTo(tables);
        assertThat(rows.now()).isEqualTo(before);
        rebuild.run(ALL, RebuildWatch.NOBODY);
        assertThat(oids("")).isNotEqualTo(tables);
        assertThat(oids("_new")).containsOnlyKeys(ReadModelRows.tables()).containsValue("none");
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "leave the live ones as they are when all connections of the rebuild are killed, and the next succeeds")
    void killed() {
        Map<String, List<String>> before = rows.now();
        await().until(() -> connections().size() == Register.CONNECTIONS);
        List<Integer> registers = connections();
        Map<String, String> tables = oids("");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> on(register.database()).run(ALL, new AfterSomeEvents(() -> killAllBut(registers))));

        assertThat(oids("")).isEqualTo(tables);
        assertThat(rows.now()).isEqualTo(before);
        rebuild.run(ALL, RebuildWatch.NOBODY);
        assertThat(oids("")).isNotEqualTo(tables);
        assertThat(rows.now()).isEqualTo(before);
    }

    /** Kills the connections that were not there before. */
    private void killAllBut(List<Integer> known) {
        register.sql()
                .sql("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and pid <> all (?)
                    """)
                .param(known.toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    private List<Integer> connections() {
        return register.sql()
                .sql("select pid from pg_stat_activity where datname = current_database()")
                .query(Integer.class)
                .list();
    }

    @Test
    @DisplayName("are not swapped in when the rebuild is told to stop")
    void stopped() {
        Map<String, String> tables = oids("");

        assertThatExceptionOfType(RebuildStoppedException.class).isThrownBy(() -> rebuild.run(ALL, new Stop()));

        assertThat(oids("")).isEqualTo(tables);
    }

    @Test
    @DisplayName("are not swapped in while somebody holds on to the live ones, and nobody else has to wait for that")
    void busy() {
        Life life = Life.of(serials.incrementAndGet());
        AtomicInteger asked = new AtomicInteger();

        assertThatExceptionOfType(RebuildStoppedException.class)
                .isThrownBy(() -> TestDatabase.transaction(register.dataSource())
                        .executeWithoutResult(_ -> {
                            register.rows("select * from standing");
                            register.inAnotherTransaction(() -> {
                                rebuild.run(EnumSet.of(RebuiltModel.STANDING), new Stop() {
                                    @Override
                                    public boolean mustStop() {
                                        return asked.incrementAndGet() > 15;
                                    }
                                });
                                return true;
                            });
                        }));

        register.send(life.registered("2016-05-20"));
        assertThat(lost()).isEmpty();
    }

    @Test
    @DisplayName("are built by one rebuild at a time")
    void oneAtATime() {
        assertThatExceptionOfType(RebuildRunsException.class)
                .isThrownBy(() -> rebuild.run(ALL, new AfterSomeEvents(() -> rebuild.run(ALL, RebuildWatch.NOBODY))));
    }

    @Test
    @DisplayName("tell whoever keeps standings in memory")
    void epoch() {
        register.sql()
                .sql("create table if not exists standing_epoch (epoch bigint not null)")
                .update();
        register.sql()
                .sql("insert into standing_epoch select 7 where not exists (select from standing_epoch)")
                .update();
        List<String> before = register.rows("select * from standing_epoch");

        rebuild.run(EnumSet.of(RebuiltModel.HISTORY), RebuildWatch.NOBODY);
        assertThat(register.rows("select * from standing_epoch")).isEqualTo(before);

        rebuild.run(EnumSet.of(RebuiltModel.STANDING), RebuildWatch.NOBODY);
        assertThat(register.rows("select * from standing_epoch")).isNotEqualTo(before);
    }

    @Test
    @DisplayName("are rolled back to the former tables, with all that was recorded since, also under many writers")
    void rollBack() throws Exception {
        Map<String, String> tables = oids("");
        rebuild.run(ALL, RebuildWatch.NOBODY);
        assertThat(oids("")).isNotEqualTo(tables);
        Life since = Life.of(serials.incrementAndGet());
        register.send(since.full());

        try (Writers writers = new Writers(register, serials)) {
            rebuild.rollBack(ALL);
            assertThat(lost()).isEmpty();
            assertThat(writers.stop()).isPositive();
        }

        assertThat(oids("")).isEqualTo(tables);
        assertThat(rows.now()).isEqualTo(rows.writtenAfresh());
    }

    @Test
    @DisplayName("cannot be rolled back twice")
    void rollBackTwice() {
        rebuild.run(EnumSet.of(RebuiltModel.LISTS), RebuildWatch.NOBODY);
        rebuild.rollBack(EnumSet.of(RebuiltModel.LISTS));

        assertThatExceptionOfType(NothingToRollBackException.class)
                .isThrownBy(() -> rebuild.rollBack(EnumSet.of(RebuiltModel.LISTS)));
    }

    @Test
    @DisplayName("can be rebuilt by their owner while the application works as a role that owns nothing")
    void twoRoles() {
        String role = "worker_of_" + database();
        register.sql().sql("create role " + role + " login").update();
        register.sql()
                .sql("grant select, insert, update, delete on all tables in schema public to " + role)
                .update();

        rebuild.run(ALL, RebuildWatch.NOBODY);

        JdbcClient application = JdbcClient.create(TestDatabase.as(role, register.database()));
        assertThat(application.sql("delete from standing").update()).isPositive();
        assertThat(application.sql("delete from history").update()).isPositive();
    }

    /** Does something once some events have been read. */
    private record AfterSomeEvents(Runnable work) implements RebuildWatch {

        @Override
        public void begun(long total) {
            assertThat(total).isPositive();
        }

        @Override
        public void done(long events) {
            work.run();
        }

        @Override
        public boolean mustStop() {
            return false;
        }
    }

    private static class Stop implements RebuildWatch {

        @Override
        public void begun(long total) {}

        @Override
        public void done(long events) {}

        @Override
        public boolean mustStop() {
            return true;
        }
    }
}
