package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.rule.CommandRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A command that is rehearsed")
class RehearsalTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private final Rehearsal rehearsal = new Rehearsal(new DecisionContexts(
            PrefecturePolicies.load(), Curricula.load(), _ -> Optional.empty(), Bars.NONE, PersonalData.IN_CLEAR, NOW));
    private final Entry entry = Entry.withCardFrom(Prefecture.TOKYO, "2023-04-01");

    @Test
    @DisplayName(
            "tells all events that it would bring, with their periods, and the entry after them; the entry stays as it"
                    + " was")
    void outcome() {
        RegisterEntry before = entry.state();

        Rehearsal.Outcome outcome = rehearsal.of(
                before,
                new CompleteCourse(
                        entry.number(),
                        Course.CHIEF,
                        Edition.R6,
                        LocalDate.of(2025, 2, 19),
                        "1",
                        Prefecture.TOKYO,
                        true,
                        List.of()));

        assertThat(outcome.events()).hasExactlyElementsOfTypes(CourseCompleted.class, ChiefCertificateGranted.class);
        assertThat(outcome.entry().certificateOn(LocalDate.of(2030, 2, 18))).isPresent();
        assertThat(outcome.entry().certificateOn(LocalDate.of(2030, 2, 19))).isEmpty();
        assertThat(before.certificates()).isEmpty();
    }

    @Test
    @DisplayName("is refused by the rule that would refuse it")
    void refused() {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() ->
                        rehearsal.of(entry.state(), new RenewCard(entry.number(), LocalDate.of(2026, 11, 1), true)));
    }

    @Test
    @DisplayName("may begin an entry, but not another one")
    void registration() {
        RegistrationNumber number = RegistrationNumber.of(Prefecture.TOKYO, 2);
        RegisterCareManager register = new RegisterCareManager(
                number,
                Prefecture.TOKYO,
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 4, 1),
                new PersonalRecord("見本", "歩", "ミホン", "アユミ", null, LocalDate.of(1980, 1, 2), null));

        RegisterEntry begun = rehearsal.of(register).entry();

        assertThat(begun.registeredOn()).isEqualTo("2026-05-01");
        assertThat(rehearsal
                        .of(begun, new IssueCard(number, LocalDate.of(2026, 6, 1)))
                        .entry()
                        .cards())
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> rehearsal.of(begun, register));
    }
}
