package jp.shunin.registry.api.web.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.shunin.registry.api.web.measures.Forecast.Count;
import jp.shunin.registry.api.web.measures.Forecast.Difference;
import jp.shunin.registry.api.web.measures.Forecast.Sample;
import jp.shunin.registry.api.web.measures.Forecast.Span;
import jp.shunin.registry.api.web.measures.Forecast.Surprise;
import jp.shunin.registry.core.caremanager.Coverage;
import jp.shunin.registry.core.caremanager.Extendable;
import jp.shunin.registry.core.caremanager.ForeseenValidity;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.projections.measure.Candidate;
import jp.shunin.registry.projections.measure.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at whom a measure would concern (S-4), declared or not. Nothing is recorded. */
@Component
class Forecasts {

    private static final int SAMPLES = 10;

    private final Candidates candidates;

    Forecasts(Candidates candidates) {
        this.candidates = candidates;
    }

    Forecast of(MeasureId measure, MeasureTerms terms) {
        return of(measure, terms, null);
    }

    /** @param before the terms before an amendment, whose cohort lies within the new one (S-3); null if it is none */
    Forecast of(MeasureId measure, MeasureTerms terms, @Nullable MeasureTerms before) {
        candidates.catchUp();
        Tally tally = new Tally(measure, terms, before);
        candidates.forEach(terms, tally::add);
        return tally.forecast();
    }

    /** Counts people one by one, and keeps none but the few that are shown. */
    private static final class Tally {

        private static final Comparator<ForeseenValidity> BY_LENGTH =
                Comparator.comparingLong(ForeseenValidity::days).thenComparing(ForeseenValidity::from);

        private final MeasureId measure;
        private final MeasureTerms terms;
        private final Map<Qualification, Map<Coverage, Long>> counts = new EnumMap<>(Qualification.class);
        private final Map<Qualification, Span> spans = new EnumMap<>(Qualification.class);
        private final Map<Qualification, Surprise> surprises = new EnumMap<>(Qualification.class);
        private final Map<Qualification, Difference> differences = new EnumMap<>(Qualification.class);
        private final List<Sample> samples = new ArrayList<>();
        private final @Nullable MeasureTerms before;

        Tally(MeasureId measure, MeasureTerms terms, @Nullable MeasureTerms before) {
            this.measure = measure;
            this.terms = terms;
            this.before = before;
        }

        void add(Candidate candidate) {
            if (before != null) {
                candidate.held().forEach(held -> compare(held, before));
            }
            candidate
                    .effects(measure, terms)
                    .forEach(effect -> counts.computeIfAbsent(effect.qualification(), _ -> new TreeMap<>())
                            .merge(effect.coverage(), 1L, Long::sum));
            candidate.held().stream()
                    .flatMap(held -> held.foreseenUnder(measure, terms).stream())
                    .forEach(validity -> add(candidate, validity));
        }

        private void compare(Extendable held, MeasureTerms earlier) {
            boolean coveredBefore = held.effectOf(measure, earlier).coverage().isCovered();
            held.coverUnder(measure, Measure.of(terms))
                    .map(cover -> Difference.of(
                            held.qualification(),
                            coveredBefore,
                            held.effectOf(measure, terms).coverage().isCovered(),
                            cover.state()))
                    .ifPresent(one -> differences.merge(one.qualification(), one, Difference::plus));
        }

        private void add(Candidate candidate, ForeseenValidity validity) {
            if (Surprise.isOne(validity)) {
                surprises.merge(validity.qualification(), Surprise.of(validity), Surprise::plus);
            }
            spans.merge(
                    validity.qualification(),
                    new Span(validity.qualification(), validity, validity),
                    (before, one) -> new Span(
                            before.qualification(),
                            shorter(before.shortest(), one.shortest()),
                            longer(before.longest(), one.longest())));
            if (samples.size() < SAMPLES) {
                samples.add(new Sample(candidate.registrationNumber(), validity));
            }
        }

        private static ForeseenValidity shorter(ForeseenValidity one, ForeseenValidity other) {
            return BY_LENGTH.compare(other, one) < 0 ? other : one;
        }

        private static ForeseenValidity longer(ForeseenValidity one, ForeseenValidity other) {
            return BY_LENGTH.compare(other, one) > 0 ? other : one;
        }

        Forecast forecast() {
            List<Count> counted = new ArrayList<>();
            counts.forEach((qualification, byCoverage) ->
                    byCoverage.forEach((coverage, count) -> counted.add(new Count(qualification, coverage, count))));
            return new Forecast(
                    List.copyOf(counted),
                    List.copyOf(spans.values()),
                    List.copyOf(surprises.values()),
                    List.copyOf(differences.values()),
                    List.copyOf(samples));
        }
    }
}
