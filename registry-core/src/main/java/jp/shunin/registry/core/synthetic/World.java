package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.DecisionContext;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;

/** What all people of a population have in common. Nothing in it changes, so all may be made up at once. */
final class World {

    private final Assumptions assumptions;
    private final Names names;
    private final Curricula curricula;
    private final PrefecturePolicies policies;
    private final List<DeclareSpecialMeasure> measures;
    private final Map<MeasureId, Measure> declared;
    private final LocalDate last;
    private final Weighted<Prefecture> prefectures;

    /** @param last the last day on which anything is recorded */
    World(
            Assumptions assumptions,
            Names names,
            Curricula curricula,
            PrefecturePolicies policies,
            List<DeclareSpecialMeasure> measures,
            LocalDate last) {
        this.assumptions = assumptions;
        this.names = names;
        this.curricula = curricula;
        this.policies = policies;
        this.measures = List.copyOf(measures);
        this.declared = measures.stream()
                .collect(Collectors.toUnmodifiableMap(
                        DeclareSpecialMeasure::measureId, measure -> Measure.of(measure.terms())));
        this.last = last;
        this.prefectures = assumptions.prefectures();
    }

    /**
     * What a decision looks at on a day. Nobody is barred: each person is made up alone, and is nobody else.
     */
    DecisionContext on(LocalDate day) {
        return new DecisionContext(policies, curricula, id -> Optional.ofNullable(declared.get(id)), day);
    }

    Assumptions assumptions() {
        return assumptions;
    }

    Names names() {
        return names;
    }

    Curricula curricula() {
        return curricula;
    }

    List<DeclareSpecialMeasure> measures() {
        return measures;
    }

    LocalDate last() {
        return last;
    }

    /** Draws a prefecture by its share; another one than that given. */
    Prefecture otherThan(Prefecture here, Chance chance) {
        Prefecture drawn = prefectures.draw(chance);
        while (drawn == here) {
            drawn = prefectures.draw(chance);
        }
        return drawn;
    }

    <T> T draw(Function<Assumptions, Weighted<T>> shares, Chance chance) {
        return shares.apply(assumptions).draw(chance);
    }
}
