package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRefused;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRequested;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferWithdrawn;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M-1 and M-2: a transfer is requested, and accepted, refused or withdrawn")
class TransferRequestTest {

    private final Entry entry = Entry.withCardFrom(Prefecture.TOKYO, "2022-04-01");

    @Test
    @DisplayName("M-2: until acceptance the entry stays where it is, and its card in force")
    void staysUntilAccepted() {
        List<CareManagerEvent> events = entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(events)
                .containsExactly(new TransferRequested(
                        entry.number(),
                        Prefecture.TOKYO,
                        Prefecture.KANAGAWA,
                        LocalDate.of(2024, 9, 2),
                        "横浜ケアプランセンター",
                        List.of(Rule.M_1, Rule.M_2)));
        assertThat(entry.state().prefectureOn(Entry.TODAY)).isEqualTo(Prefecture.TOKYO);
        assertThat(entry.state().cardOn(Entry.TODAY)).isPresent();
    }

    @Test
    @DisplayName("M-3: acceptance, from the day of the request on, moves the entry and settles the request")
    void accepted() {
        entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(entry.refusalOf(entry.transfer(Prefecture.KANAGAWA, "2024-09-01", true)))
                .isEqualTo(RefusalCode.TRANSFER_DECIDED_BEFORE_REQUEST);
        entry.movesTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(entry.state().prefecture()).isEqualTo(Prefecture.KANAGAWA);
        assertThat(entry.state().transferRequest()).isNull();
    }

    @Test
    @DisplayName("M-2: the prefecture that accepts is the one that was asked")
    void acceptedElsewhere() {
        entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(entry.refusalOf(entry.transfer(Prefecture.CHIBA, "2024-10-02", true)))
                .isEqualTo(RefusalCode.TRANSFER_REQUESTED_ELSEWHERE);
    }

    @Test
    @DisplayName("M-2: one request at a time")
    void oneAtATime() {
        entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(entry.refusalOf(entry.transferRequest(Prefecture.CHIBA, "2024-09-03")))
                .isEqualTo(RefusalCode.TRANSFER_REQUESTED_ALREADY);
    }

    @Test
    @DisplayName("M-2: a refusal leaves the entry where it is, and another request may follow")
    void refused() {
        entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(entry.when(entry.transferRefusal("2024-09-20")))
                .containsExactly(new TransferRefused(
                        entry.number(),
                        Prefecture.TOKYO,
                        Prefecture.KANAGAWA,
                        LocalDate.of(2024, 9, 20),
                        "勤務先が県内にない",
                        List.of(Rule.M_2)));
        assertThat(entry.state().prefecture()).isEqualTo(Prefecture.TOKYO);
        assertThat(entry.asksToMoveTo(Prefecture.CHIBA, "2024-09-21")).hasSize(1);
    }

    @Test
    @DisplayName("M-2: a withdrawal does the same")
    void withdrawn() {
        entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(entry.when(entry.transferWithdrawal("2024-09-02")))
                .hasOnlyElementsOfType(TransferWithdrawn.class)
                .hasSize(1);
        assertThat(entry.state().transferRequest()).isNull();
    }

    @Test
    @DisplayName("M-2: nothing is refused or withdrawn that was not requested, or before it was")
    void nothingToClose() {
        assertThat(entry.refusalOf(entry.transferRefusal("2024-09-20"))).isEqualTo(RefusalCode.NO_TRANSFER_REQUESTED);
        assertThat(entry.refusalOf(entry.transferWithdrawal("2024-09-20")))
                .isEqualTo(RefusalCode.NO_TRANSFER_REQUESTED);

        entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(entry.refusalOf(entry.transferRefusal("2024-09-01")))
                .isEqualTo(RefusalCode.TRANSFER_DECIDED_BEFORE_REQUEST);
    }

    @Test
    @DisplayName("M-1: no request on the first or last day of a prohibition, one on the day after")
    void prohibited() {
        entry.isProhibited("2024-01-01", "2024-06-30");

        assertThat(entry.refusalOf(entry.transferRequest(Prefecture.KANAGAWA, "2024-01-01")))
                .isEqualTo(RefusalCode.TRANSFER_DURING_PROHIBITION);
        assertThat(entry.refusalOf(entry.transferRequest(Prefecture.KANAGAWA, "2024-06-30")))
                .isEqualTo(RefusalCode.TRANSFER_DURING_PROHIBITION);
        assertThat(entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-07-01")).hasSize(1);
    }

    @Test
    @DisplayName("M-1: no request to where the entry stands, in the future, or before the last transfer")
    void impossible() {
        entry.movesTo(Prefecture.KANAGAWA, "2024-10-02");

        assertThat(entry.refusalOf(entry.transferRequest(Prefecture.KANAGAWA, "2024-11-01")))
                .isEqualTo(RefusalCode.SAME_PREFECTURE);
        assertThat(entry.refusalOf(entry.transferRequest(
                        Prefecture.CHIBA, Entry.TODAY.plusDays(1).toString())))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(entry.refusalOf(entry.transferRequest(Prefecture.CHIBA, "2024-10-01")))
                .isEqualTo(RefusalCode.TRANSFER_REQUESTED_BEFORE_LAST);
    }

    @Test
    @DisplayName("X-1: removal ends the request with the registration")
    void removed() {
        entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        entry.isRemoved(RemovalCause.REQUEST, "2024-09-10");

        assertThat(entry.state().transferRequest()).isNull();
        assertThat(entry.refusalOf(entry.transferRequest(Prefecture.KANAGAWA, "2024-09-05")))
                .isEqualTo(RefusalCode.REGISTRATION_REMOVED);
    }
}
