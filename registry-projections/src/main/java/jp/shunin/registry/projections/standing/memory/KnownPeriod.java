package jp.shunin.registry.projections.standing.memory;

import java.util.List;

/**
 * What held on every day of a period.
 *
 * @param version the number of events known
 * @param careManager whether the person was a care manager throughout
 * @param chief whether the person was a chief throughout
 */
public record KnownPeriod(long version, boolean careManager, boolean chief) {

    static KnownPeriod of(List<KnownStretch> stretches) {
        return new KnownPeriod(
                stretches.getFirst().standing().version(),
                stretches.stream().allMatch(stretch -> stretch.standing().careManager()),
                stretches.stream().allMatch(stretch -> stretch.standing().chief()));
    }
}
