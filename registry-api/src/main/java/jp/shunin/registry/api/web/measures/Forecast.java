package jp.shunin.registry.api.web.measures;

import java.util.List;
import jp.shunin.registry.core.caremanager.CoverState;
import jp.shunin.registry.core.caremanager.Coverage;
import jp.shunin.registry.core.caremanager.ForeseenValidity;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.Qualification;

/**
 * What a measure would do to everyone in its cohort, were it applied now.
 *
 * @param counts how many qualifications it would treat alike
 * @param spans how long the extended ones would hold in all, by qualification
 * @param surprises those of them that would hold for surprisingly long, by qualification
 * @param differences what an amendment would change, by qualification; none where nothing is amended
 * @param samples some of those whom it would extend
 */
record Forecast(
        List<Count> counts,
        List<Span> spans,
        List<Surprise> surprises,
        List<Difference> differences,
        List<Sample> samples) {

    /** How many qualifications would be treated alike. */
    record Count(Qualification qualification, Coverage coverage, long count) {}

    /** The shortest and the longest validity that would come of it. */
    record Span(Qualification qualification, ForeseenValidity shortest, ForeseenValidity longest) {}

    /**
     * How many would hold for eight years or more, or had been given more than five before anything was added: so came
     * 449 cards to eight years, by a measure that was misread.
     *
     * @param veryLong how many would hold for eight years or more in all
     * @param givenLonger how many had been given more than five years
     * @param longest the longest of them
     */
    record Surprise(Qualification qualification, long veryLong, long givenLonger, ForeseenValidity longest) {

        static boolean isOne(ForeseenValidity validity) {
            return validity.isVeryLong() || validity.wasGivenLonger();
        }

        static Surprise of(ForeseenValidity validity) {
            return new Surprise(
                    validity.qualification(),
                    validity.isVeryLong() ? 1 : 0,
                    validity.wasGivenLonger() ? 1 : 0,
                    validity);
        }

        Surprise plus(Surprise other) {
            return new Surprise(
                    qualification,
                    veryLong + other.veryLong,
                    givenLonger + other.givenLonger,
                    other.longest.days() > longest.days() ? other.longest : longest);
        }
    }

    /**
     * What an amendment would change (S-3).
     *
     * @param before how many are covered without it
     * @param after how many are covered with it
     * @param first how many would be extended that the measure has not extended yet
     * @param further how many would be extended further than the measure has extended them
     */
    record Difference(Qualification qualification, long before, long after, long first, long further) {

        static Difference of(Qualification qualification, boolean before, boolean after, CoverState state) {
            return new Difference(
                    qualification,
                    before ? 1 : 0,
                    after ? 1 : 0,
                    state == CoverState.NOT_APPLIED_YET ? 1 : 0,
                    state == CoverState.AMENDED_SINCE ? 1 : 0);
        }

        Difference plus(Difference other) {
            return new Difference(
                    qualification,
                    before + other.before,
                    after + other.after,
                    first + other.first,
                    further + other.further);
        }

        /** How many keep the end that they have. */
        public long same() {
            return after - first - further;
        }
    }

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
