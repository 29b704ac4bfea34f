package jp.shunin.registry.api.web.measures;

import java.util.List;
import jp.shunin.registry.core.caremanager.Coverage;
import jp.shunin.registry.core.caremanager.ForeseenValidity;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.Qualification;

/**
 * What a measure would do to everyone in its cohort, were it applied now.
 *
 * @param counts how many qualifications it would treat alike
 * @param spans how long the extended ones would hold in all, by qualification
 * @param samples some of those whom it would extend
 */
record Forecast(List<Count> counts, List<Span> spans, List<Sample> samples) {

    /** How many qualifications would be treated alike. */
    record Count(Qualification qualification, Coverage coverage, long count) {}

    /** The shortest and the longest validity that would come of it. */
    record Span(Qualification qualification, ForeseenValidity shortest, ForeseenValidity longest) {}

    /** A qualification before and after. */
    record Sample(RegistrationNumber registrationNumber, ForeseenValidity validity) {}

    /** How many qualifications would be extended. */
    public long extended() {
        return counts.stream()
                .filter(count -> count.coverage() == Coverage.EXTENDED)
                .mapToLong(Count::count)
                .sum();
    }
}
