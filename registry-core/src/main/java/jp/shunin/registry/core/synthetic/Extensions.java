package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.Coverage;
import jp.shunin.registry.core.caremanager.Extendable;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;

/** The special measures that cover a person: applied some weeks after they were declared (S-1 to S-4). */
final class Extensions {

    private final Career career;
    private final Cards cards;
    private final ChiefCourses chief;

    Extensions(Career career, Cards cards, ChiefCourses chief) {
        this.career = career;
        this.cards = cards;
        this.chief = chief;
    }

    void begin(LocalDate from) {
        for (DeclareSpecialMeasure measure : career.world().measures()) {
            LocalDate applied = career.chance().after(measure.terms().basis().documentDate(), 30, 60);
            if (applied.isAfter(from)) {
                career.plan(applied, day -> apply(measure, day));
            }
        }
    }

    /** Who has what it extends is asked first, as the job of a measure does. */
    private void apply(DeclareSpecialMeasure measure, LocalDate day) {
        boolean covered = Extendable.of(career.entry()).stream()
                .map(held -> held.effectOf(measure.measureId(), measure.terms()))
                .anyMatch(effect -> effect.coverage() == Coverage.EXTENDED);
        if (covered && career.record(new ExtendValidityBySpecialMeasure(career.number(), measure.measureId()), day)) {
            cards.watch();
            chief.watch();
        }
    }
}
