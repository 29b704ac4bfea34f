package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;

/** Makes populations by the law that holds. */
public final class Populations {

    private final Assumptions assumptions = Assumptions.load();
    private final Names names = Names.load();
    private final Numbers numbers = new Numbers(assumptions.prefectures());
    private final Curricula curricula = Curricula.load();
    private final PrefecturePolicies policies;

    /** @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed */
    public Populations(PrefecturePolicies policies) {
        this.policies = policies;
    }

    /** Populations by the policies that the registry is shipped with. */
    public static Populations shipped() {
        return new Populations(PrefecturePolicies.load());
    }

    /** How many people a population may have at most. */
    public int most() {
        return (int) numbers.most();
    }

    /**
     * A population.
     *
     * @param seed another seed makes other people, with the same numbers
     * @param today the day on which it is looked at; nothing is recorded on it or later
     */
    public Population of(int people, long seed, LocalDate today) {
        LocalDate last = today.minusDays(1);
        return population(
                people,
                seed,
                last,
                MadeUpMeasures.load().stream()
                        .filter(measure ->
                                measure.terms().basis().documentDate().isBefore(last))
                        .toList());
    }

    /** The same, but no special measure was ever declared: who takes its people over need not know any. */
    public Population withoutMeasures(int people, long seed, LocalDate today) {
        return population(people, seed, today.minusDays(1), List.of());
    }

    private Population population(int people, long seed, LocalDate last, List<DeclareSpecialMeasure> measures) {
        if (people < 1 || people > most()) {
            throw new IllegalArgumentException("a population has 1 to " + most() + " people, not " + people);
        }
        if (last.isBefore(Population.EARLIEST)) {
            throw new IllegalArgumentException("a population begins after " + Population.EARLIEST);
        }
        World world = new World(assumptions, names, curricula, policies, measures, last);
        return new Population(world, numbers, seed, people);
    }
}
