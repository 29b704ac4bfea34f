package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_2;
import static jp.shunin.registry.core.course.Edition.H28;
import static jp.shunin.registry.core.policy.Prefecture.CHIBA;
import static jp.shunin.registry.core.policy.Prefecture.KANAGAWA;
import static jp.shunin.registry.core.policy.Prefecture.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TrainingPlaceChangeApproved;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone of Tokyo for whom a change to Kanagawa was approved for CHIEF on 2023-04-10. */
@DisplayName("T-4: the place of training is the prefecture of registration, unless it approved another")
class TrainingPlaceTest {

    private static final Person PERSON = Person.registered("2010-04-01");
    private static final Person CHANGED = PERSON.trainingPlaceChanged(CHIEF, KANAGAWA, "2023-04-10");

    @Test
    @DisplayName("T-4: the prefecture of registration on the day approves the change")
    void approved() {
        assertThat(CHANGED.latest())
                .containsExactly(new TrainingPlaceChangeApproved(
                        CHANGED.number(), CHIEF, TOKYO, KANAGAWA, LocalDate.of(2023, 4, 10), List.of(Rule.T_4)));
        assertThat(CHANGED.entry().training().placeChanges())
                .containsExactly(new TrainingPlaceChange(CHIEF, TOKYO, KANAGAWA, LocalDate.of(2023, 4, 10), "e2"));
    }

    @Test
    @DisplayName("T-4: no change to where the registration stands: Tokyo until the transfer, Kanagawa from its day on")
    void toTheRegistration() {
        Person moved = PERSON.transferred(KANAGAWA, "2023-04-10");

        Refused.by(
                Rule.T_4,
                RefusalCode.TRAINING_PLACE_IS_REGISTRATION,
                () -> moved.trainingPlaceChanged(CHIEF, TOKYO, "2023-04-09"));
        Refused.by(
                Rule.T_4,
                RefusalCode.TRAINING_PLACE_IS_REGISTRATION,
                () -> moved.trainingPlaceChanged(CHIEF, KANAGAWA, "2023-04-10"));
        assertThat(moved.trainingPlaceChanged(CHIEF, TOKYO, "2023-04-10").latest())
                .hasSize(1);
    }

    @Test
    @DisplayName("X-1, X-4: no change is approved in the future, before the registration, or after its removal")
    void impossibleDays() {
        Refused.by(
                Rule.X_4, RefusalCode.DATE_IN_FUTURE, () -> PERSON.trainingPlaceChanged(CHIEF, KANAGAWA, "2026-11-22"));
        Refused.by(
                Rule.X_1,
                RefusalCode.NOT_REGISTERED_YET,
                () -> PERSON.trainingPlaceChanged(CHIEF, KANAGAWA, "2010-03-31"));
        Refused.by(
                Rule.X_1,
                RefusalCode.REGISTRATION_REMOVED,
                () -> PERSON.removed(RemovalCause.REQUEST, "2020-01-01")
                        .trainingPlaceChanged(CHIEF, KANAGAWA, "2020-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "CHIEF, 2023-04-10, KANAGAWA, false",
        "CHIEF, 2023-04-09, KANAGAWA, true",
        "CHIEF, 2023-04-10, TOKYO, false",
        "CHIEF, 2023-04-10, CHIBA, true",
        "SPECIALIZED_2, 2023-04-10, KANAGAWA, true",
    })
    @DisplayName("T-4: the change covers its course and place from its day on")
    void covered(Course course, String day, Prefecture heldBy, boolean irregular) {
        assertThat(isIrregular(CHANGED.attends(course, H28, 1, day, "4", heldBy)))
                .isEqualTo(irregular);
    }

    @Test
    @DisplayName("T-4: a change ends with the completion of the course, and with a transfer")
    void ends() {
        Person completed = CHANGED.completed(CHIEF, "2023-09-01", "C1");
        Person moved = CHANGED.transferred(CHIBA, "2023-09-01");

        assertThat(isIrregular(completed.attends(CHIEF, H28, 1, "2023-09-01", "5", KANAGAWA)))
                .isFalse();
        assertThat(isIrregular(completed.attends(CHIEF, H28, 1, "2023-09-02", "5", KANAGAWA)))
                .isTrue();
        assertThat(isIrregular(moved.attends(CHIEF, H28, 1, "2023-08-31", "5", KANAGAWA)))
                .isFalse();
        assertThat(isIrregular(moved.attends(CHIEF, H28, 1, "2023-09-01", "5", KANAGAWA)))
                .isTrue();
    }

    @Test
    @DisplayName(
            "T-3, T-4: an attendance elsewhere is recorded all the same, for the prefectures may have agreed on it")
    void recordedAllTheSame() {
        assertThat(PERSON.attends(SPECIALIZED_2, H28, 1, "2023-06-01", "4", CHIBA)
                        .latest())
                .hasSize(1);
    }

    @Test
    @DisplayName("X-3: a change is corrected as any other record")
    void corrected() {
        ApproveTrainingPlaceChange toChiba =
                new ApproveTrainingPlaceChange(CHANGED.number(), CHIEF, CHIBA, LocalDate.of(2023, 4, 10));

        assertThat(CHANGED.replaced("e2", toChiba).entry().training().placeChanges())
                .extracting(TrainingPlaceChange::to)
                .containsExactly(CHIBA);
        assertThat(CHANGED.annulled("e2").entry().training().placeChanges()).isEmpty();
    }

    private static boolean isIrregular(Person person) {
        RegisterEntry entry = person.entry();
        return TrainingPlace.isIrregular(entry, entry.training().attendances().getLast());
    }
}
