package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;

/** Entries whose chief certificate a special measure extends (S-1). */
final class Extended {

    static final MeasureId MEASURE = new MeasureId("13-covid");
    static final String EVENT = "extension";

    private Extended() {}

    static RegisterEntry certificate(Person person, String number, String through) {
        RegisterEntry entry = person.entry();
        ValidityExtended extension = new ValidityExtended(
                entry.number(),
                MEASURE,
                new LegalBasis("2福保高介第1672号", LocalDate.of(2021, 1, 26), null),
                LocalDate.of(2021, 2, 1),
                Qualification.CHIEF,
                null,
                number,
                person.certificateTerm(number).originalEnd(),
                LocalDate.parse(through),
                RenewalBase.ORIGINAL_EXPIRY,
                List.of(Rule.S_1));
        return RegisterEntry.evolve(entry, new RecordedEvent(EVENT, extension));
    }
}
