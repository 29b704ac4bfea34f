package jp.shunin.registry.projections.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.projections.processing.ListingWiring;
import jp.shunin.registry.projections.rebuild.Reading;
import jp.shunin.registry.projections.rebuild.Rebuild;
import jp.shunin.registry.projections.rebuild.RebuildWatch;
import jp.shunin.registry.projections.rebuild.RebuiltModel;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
        return new PersonCriteria(number, null, kana, null, null, null, BORN);
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
