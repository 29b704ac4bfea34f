package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Terms.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.StandingTimeline;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("X-3: a mistake is put right by a further event")
class CorrectionTest {

    /** Event e2 is the card of 2020-04-01. */
    private final Person holder = Person.registered("2020-03-20").card("2020-04-01");

    @Test
    @DisplayName("an annulled record is as never made, and the mistake stays on record")
    void annul() {
        Person corrected = holder.annulled("e2");

        assertThat(corrected.entry().cards()).isEmpty();
        assertThat(corrected.entry().version()).isEqualTo(3);
        assertThat(corrected.entryAsOf(2).cards()).hasSize(1);
        assertThat(corrected.latest())
                .containsExactly(new RecordCorrected(
                        holder.number(),
                        "e2",
                        CorrectionAction.ANNUL,
                        LocalDate.of(2020, 4, 1),
                        Person.TODAY,
                        "転記誤り",
                        List.of(new Redecided("e2", 0)),
                        List.of(Rule.X_3)));
    }

    @Test
    @DisplayName("a replaced record is decided as it should have been: another first day, another term")
    void replace() {
        Person corrected = holder.replaced("e2", issue("2020-04-11"));

        assertThat(corrected.cardTerm()).isEqualTo(term("2020-04-11", "2025-04-10"));
        assertThat(corrected.entry().cards())
                .singleElement()
                .satisfies(card -> assertThat(card.event()).isEqualTo("e4"));
    }

    @Test
    @DisplayName("what rests on the corrected record is decided again: the renewal continues the right end")
    void consequences() {
        Person renewed = holder.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2024-06-01", "R1")
                .renewed("2025-03-20");
        assertThat(renewed.cardTerm()).isEqualTo(term("2025-04-01", "2030-03-31"));

        Person corrected = renewed.replaced("e2", issue("2020-04-11"));

        assertThat(corrected.latest())
                .extracting(Object::getClass)
                .containsExactly(RecordCorrected.class, CardIssued.class, CardRenewed.class);
        assertThat(corrected.cardTerm()).isEqualTo(term("2025-04-11", "2030-04-10"));
    }

    @Test
    @DisplayName("what does not rest on it stays as recorded")
    void untouched() {
        Person person = holder.completed(Course.CHIEF, "2022-02-10", "C1");

        Person corrected = person.replaced("e2", issue("2020-04-11"));

        assertThat(corrected.latest(RecordCorrected.class).redecided()).containsExactly(new Redecided("e2", 1));
        assertThat(corrected.entry().certificate("C1").orElseThrow().event()).isEqualTo("e4");
    }

    @Test
    @DisplayName("a correction that a later record does not survive is refused, naming that record and the rule")
    void standsInTheWay() {
        Person renewed = holder.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2024-06-01", "R1")
                .renewed("2025-03-20");

        Refusal refusal = refusal(() -> renewed.annulled("e2"));

        assertThat(refusal.code()).isEqualTo(RefusalCode.EVENT_STANDS_IN_THE_WAY);
        assertThat(refusal.facts()).startsWith("e4");
        assertThat(refusal.detail(Locale.ENGLISH)).contains("e4", "No card was in force on 2025-03-20");
    }

    @Test
    @DisplayName("K-3: with the annulled CHIEF falls the certificate, and the one that continued it")
    void certificateChain() {
        Person chief =
                holder.completed(Course.CHIEF, "2020-05-10", "C1").completed(Course.CHIEF_RENEWAL, "2024-10-01", "C2");
        assertThat(chief.isChiefOn("2021-01-01")).isTrue();

        Person corrected = chief.annulled("e3");

        assertThat(corrected.entry().certificates()).isEmpty();
        assertThat(corrected.isChiefOn("2021-01-01")).isFalse();
        assertThat(corrected.latest(CourseCompleted.class).rules()).contains(Rule.K_4);
    }

    @Test
    @DisplayName("a consequence names the record as well: correcting the grant corrects the completion")
    void byConsequence() {
        Person chief = holder.completed(Course.CHIEF, "2020-05-10", "C1");
        assertThat(chief.latest(ChiefCertificateGranted.class)).isNotNull();

        assertThat(chief.annulled("e4").entry().completions()).isEmpty();
    }

    @Test
    @DisplayName("to annul a correction brings back what it corrected")
    void annulTheCorrection() {
        Person mistaken = holder.replaced("e2", issue("2020-04-11"));

        Person back = mistaken.annulled("e3");

        assertThat(back.cardTerm()).isEqualTo(term("2020-04-01", "2025-03-31"));
    }

    @Test
    @DisplayName("whoever corrects a record again begins with what it was corrected to; an annulled one, as recorded")
    void commandAsCorrected() {
        Person corrected = holder.replaced("e2", issue("2020-04-11"));

        assertThat(corrected.entry().commandOf("e2")).contains(issue("2020-04-11"));
        assertThat(corrected.annulled("e2").entry().commandOf("e2")).contains(issue("2020-04-01"));
    }

    @Test
    @DisplayName("an annulment that is annulled brings the record back, and it can be annulled again")
    void annulTheAnnulment() {
        Person back = holder.annulled("e2").annulled("e3");
        assertThat(back.cardTerm()).isEqualTo(term("2020-04-01", "2025-03-31"));

        assertThat(back.annulled("e2").entry().cards()).isEmpty();
    }

    @Test
    @DisplayName("of two corrections the newer is annulled first")
    void newestFirst() {
        Person twice = holder.replaced("e2", issue("2020-04-11")).replaced("e2", issue("2020-04-12"));

        Refusal refusal = refusal(() -> twice.annulled("e3"));

        assertThat(refusal.code()).isEqualTo(RefusalCode.CORRECTED_AGAIN);
        assertThat(refusal.facts()).containsExactly("e5");
        assertThat(twice.annulled("e5").cardTerm()).isEqualTo(term("2020-04-11", "2025-04-10"));
    }

    @Test
    @DisplayName("a transfer to the wrong prefecture is put right, with the card that it gave")
    void transfer() {
        Person moved = holder.transferred(Prefecture.KANAGAWA, "2022-10-03");

        Person corrected = moved.replaced(
                "e3", new TransferRegistration(holder.number(), Prefecture.CHIBA, LocalDate.of(2022, 10, 3), true));

        assertThat(corrected.entry().prefecture()).isEqualTo(Prefecture.CHIBA);
        assertThat(corrected.cardTerm()).isEqualTo(term("2022-10-03", "2025-03-31"));
        assertThat(corrected.entry().cards()).hasSize(2);
    }

    @Test
    @DisplayName("X-1: an annulled removal brings the registration and its card back")
    void removal() {
        Person removed = holder.removed(RemovalCause.DEATH, "2023-05-01");
        assertThat(removed.on("2023-05-01").careManager().valid()).isFalse();

        assertThat(removed.annulled("e3").on("2023-05-01").careManager().valid())
                .isTrue();
    }

    @Test
    @DisplayName("the registration itself is replaced, not annulled")
    void registration() {
        assertThat(refusal(() -> holder.annulled("e1")).code()).isEqualTo(RefusalCode.REGISTRATION_CANNOT_BE_ANNULLED);

        Person corrected = holder.replaced("e1", registration("2020-03-25"));

        assertThat(corrected.entry().registeredOn()).isEqualTo(LocalDate.of(2020, 3, 25));
        assertThat(corrected.entry().cards()).hasSize(1);
    }

    @Test
    @DisplayName("C-1: a registration cannot be replaced by one after the card was issued")
    void registrationAfterCard() {
        Refusal refusal = refusal(() -> holder.replaced("e1", registration("2020-04-02")));

        assertThat(refusal.code()).isEqualTo(RefusalCode.EVENT_STANDS_IN_THE_WAY);
        assertThat(refusal.facts()).startsWith("e2");
    }

    @Test
    @DisplayName("X-3: a correction keeps the registration number")
    void registrationOfAnotherNumber() {
        RegisterCareManager other = registration("2020-03-20");
        RegisterCareManager renumbered = new RegisterCareManager(
                new RegistrationNumber("13999998"),
                other.prefecture(),
                other.registeredOn(),
                other.practicalTrainingCompletedOn(),
                other.person());

        Refused.by(Rule.X_3, RefusalCode.REPLACEMENT_OF_OTHER_NUMBER, () -> holder.replaced("e1", renumbered));
    }

    @Test
    @DisplayName("what cannot be corrected so is refused")
    void refusals() {
        assertThat(refusal(() -> holder.annulled("e9")).code()).isEqualTo(RefusalCode.EVENT_TO_CORRECT_UNKNOWN);
        assertThat(refusal(() -> holder.annulled("e2").annulled("e2")).code()).isEqualTo(RefusalCode.ANNULLED_ALREADY);
        assertThat(refusal(() -> holder.replaced("e2", registration("2020-03-20")))
                        .code())
                .isEqualTo(RefusalCode.REPLACEMENT_OF_OTHER_KIND);
        assertThat(refusal(() -> holder.replaced("e2", issue("2020-04-01"))).code())
                .isEqualTo(RefusalCode.CORRECTION_CHANGES_NOTHING);
        assertThat(refusal(() -> holder.replaced("e2", issue("2020-03-19"))).code())
                .isEqualTo(RefusalCode.NOT_REGISTERED_YET);
    }

    @Test
    @DisplayName("the standing before the mistaken record is untouched, and after it as if it had never been made")
    void asIfNeverMade() {
        Person never = holder.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2024-06-01", "R1");
        Person annulled = never.renewed("2025-03-20").annulled("e4");

        assertThat(StandingTimeline.of(annulled.entry()).stretches())
                .isEqualTo(StandingTimeline.of(never.entry()).stretches());
    }

    private IssueCard issue(String day) {
        return new IssueCard(holder.number(), LocalDate.parse(day));
    }

    private RegisterCareManager registration(String day) {
        return new RegisterCareManager(
                holder.number(),
                Prefecture.TOKYO,
                LocalDate.parse(day),
                LocalDate.of(2000, 1, 15),
                Person.particulars());
    }

    private static Refusal refusal(ThrowingCallable correction) {
        return assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(correction)
                .actual()
                .refusal();
    }
}
