package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.time.ValidityPeriod;

/** Prohibitions, removals, and the death of the person, of which the prefecture may not hear. */
final class Discipline {

    private static final int YOUNGEST = 55;
    private static final int MOST_YEARS_MORE = 22;

    private final Career career;

    Discipline(Career career) {
        this.career = career;
    }

    void begin(LocalDate dateOfBirth, LocalDate from) {
        if (career.happens(Rate.PROHIBITED)) {
            career.plan(career.anyDayFrom(from), this::prohibit);
        }
        if (career.happens(Rate.REMOVED)) {
            career.plan(career.anyDayFrom(from), this::remove);
        }
        LocalDate death = dateOfBirth
                .plusYears(YOUNGEST
                        + career.chance().between(0, MOST_YEARS_MORE)
                        + (long) career.chance().between(0, MOST_YEARS_MORE))
                .plusDays(career.chance().between(1, 365));
        if (death.isAfter(from)) {
            career.plan(death, this::die);
        }
    }

    private void prohibit(LocalDate day) {
        LocalDate through = career.chance().after(day, 30, 364);
        career.record(new ProhibitPractice(career.number(), new ValidityPeriod(day, through)), day);
    }

    private void remove(LocalDate day) {
        career.record(
                new RemoveRegistration(
                        career.number(), day, career.world().draw(Assumptions::removalCauses, career.chance())),
                day);
    }

    private void die(LocalDate day) {
        career.end();
        if (career.happens(Rate.DEATH_IS_TOLD)) {
            career.record(new RemoveRegistration(career.number(), day, RemovalCause.DEATH), day);
        }
    }
}
