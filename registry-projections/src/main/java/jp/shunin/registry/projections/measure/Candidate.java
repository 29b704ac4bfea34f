package jp.shunin.registry.projections.measure;

import java.util.List;
import jp.shunin.registry.core.caremanager.Extendable;
import jp.shunin.registry.core.caremanager.MeasureEffect;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;

/**
 * A person on whom a measure may have an effect.
 *
 * @param held what the person holds that expires in the cohort, at least one
 */
public record Candidate(RegistrationNumber registrationNumber, List<Extendable> held) {

    /** What the measure would do, one for each that is held. */
    public List<MeasureEffect> effects(MeasureId measure, MeasureTerms terms) {
        return held.stream().map(each -> each.effectOf(measure, terms)).toList();
    }
}
