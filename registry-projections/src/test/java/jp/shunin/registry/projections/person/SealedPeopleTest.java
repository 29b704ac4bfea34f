package jp.shunin.registry.projections.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CareManagerRegistered;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.journal.BulkAppend;
import jp.shunin.registry.journal.keys.ClearEvents;
import jp.shunin.registry.journal.testing.TestDatabase;
import jp.shunin.registry.projections.processing.ListingWiring;
import jp.shunin.registry.projections.rebuild.Reading;
import jp.shunin.registry.projections.rebuild.Rebuild;
import jp.shunin.registry.projections.rebuild.RebuildWatch;
import jp.shunin.registry.projections.rebuild.RebuiltModel;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@DisplayName("Who somebody is cannot be read in the database")
class SealedPeopleTest {

    private static final LocalDate BORN = LocalDate.of(1983, 7, 19);
    private static final PersonalRecord PLANTED =
            new PersonalRecord("鷲尾崎", "千鶴子", "ワシオザキ", "チヅコ", "猪苗代", BORN, "京都府架空市見本町7番");
    private static final List<String> SECRETS = List.of("鷲尾崎", "千鶴子", "ワシオザキ", "猪苗代", "1983-07-19", "架空市");

    private final Life planted = Life.of(59_101);
    private final Life another = Life.of(59_102);
    private final Register register = Register.empty();
    private final PersonSearch search = new PersonSearch(register.lists(), register.people());

    @BeforeEach
    void people() {
        register.send(
                planted.registeredAs(PLANTED, "2016-05-20"),
                planted.card("2016-06-01"),
                planted.removed("2020-03-01"),
                another.registered("2016-05-20"));
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("not in any table, as text or as bytes, though a search finds the person")
    void nowhere() {
        assertThat(found("ワシオ").person()).returns("鷲尾崎", ListedPerson::familyName);

        for (String table : tables()) {
            String rows = String.join("\n", register.rows("select * from " + table));
            assertThat(SECRETS).as(table).noneMatch(secret -> rows.contains(secret) || rows.contains(hex(secret)));
        }
    }

    @Test
    @DisplayName("nor shown by anybody once the person is forgotten; the rest goes on")
    void forgotten() {
        register.send(planted.forgotten("2020-03-01"));

        assertThat(numberOfFound("ワシオ")).isZero();
        assertThat(byNumber(planted).person()).isNull();
        RegisterEntry entry =
                new EntryReader(register.journal()).entry(planted.number()).orElseThrow();
        assertThat(entry.cards()).hasSize(1);
        assertThat(register.journal().entry(planted.number().value()))
                .allSatisfy(event -> assertThat(register.people()
                                .open((CareManagerEvent) event.event())
                                .toString())
                        .doesNotContain("PersonalRecord"));
        assertThat(register.rows("select * from removed_person")).isEmpty();
        assertThat(byNumber(another).person()).isNotNull();
    }

    @Test
    @DisplayName("a rebuild finds those who are known, and nobody who is forgotten")
    void rebuilt() {
        register.send(planted.forgotten("2020-03-01"));

        new Rebuild(
                        register.dataSource(),
                        new Reading(register.format(), register.ends(), register.people()),
                        () -> ListingWiring.followed(register.dataSource()).ticket())
                .run(EnumSet.of(RebuiltModel.LISTS, RebuiltModel.REMOVALS), RebuildWatch.NOBODY);

        assertThat(numberOfFound("ワシオ")).isZero();
        assertThat(byNumber(planted).person()).isNull();
        assertThat(byNumber(another).person()).isNotNull();
        assertThat(register.rows("select name_key from person_index where name_key is not null"))
                .hasSize(1);
    }

    @Test
    @DisplayName("nor what an earlier version recorded in clear, once that is sealed; then it can be forgotten, too")
    void sealedLater() {
        Life early = Life.of(59_103);
        CareManagerRegistered inClear = new CareManagerRegistered(
                early.number(), Prefecture.TOKYO, BORN.plusYears(30), BORN.plusYears(29), PLANTED, null, List.of());
        BulkAppend journal = BulkAppend.open(register.dataSource(), JsonEventFormat.ofRegistry());
        TestDatabase.transaction(register.dataSource())
                .executeWithoutResult(_ -> journal.append(List.of(new GenericDomainEventMessage<>(
                        "CareManager", early.number().value(), 0, inClear))));
        register.send(early.renamed("2019-01-01"), early.removed("2020-03-01"));
        assertThat(register.rows("select payload from journal_event")).anyMatch(row -> row.contains(hex("鷲尾崎")));
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(() -> register.send(early.forgotten("2020-03-01")));

        long sealed = new ClearEvents(register.dataSource(), register.format()).seal();

        assertThat(sealed).isEqualTo(1);
        assertThat(register.rows("select payload from journal_event")).noneMatch(row -> row.contains(hex("鷲尾崎")));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> register.sql()
                        .sql("update journal_event set revision = 9")
                        .update())
                .withMessageContaining("append-only");
        register.send(early.forgotten("2020-03-01"));
        assertThat(byNumber(early).person()).isNull();
    }

    @Test
    @DisplayName("what is sealed of one person and put in another's row is refused loudly")
    void movedToAnother() {
        byNumber(planted);
        register.sql()
                .sql("update person_index set person = (select person from person_index where registration_number = ?)"
                        + " where registration_number = ?")
                .param(planted.number().value())
                .param(another.number().value())
                .update();

        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> byNumber(another));
    }

    private FoundPerson found(String kana) {
        return search.find(criteria(null, kana)).page(null, 2).items().getFirst();
    }

    private int numberOfFound(String kana) {
        return search.find(criteria(null, kana)).page(null, 2).items().size();
    }

    private FoundPerson byNumber(Life life) {
        return search.find(criteria(life.number().value(), null))
                .page(null, 2)
                .items()
                .getFirst();
    }

    private static PersonCriteria criteria(@Nullable String number, @Nullable String kana) {
        return new PersonCriteria(number, null, kana, null, null, null, BORN, null);
    }

    private List<String> tables() {
        return register.sql()
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
