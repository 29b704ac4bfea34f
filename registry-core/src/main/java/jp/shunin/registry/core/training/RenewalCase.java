package jp.shunin.registry.core.training;

import java.util.List;

/**
 * What renews the card of someone who practised in its period, or of someone who did not (T-6).
 *
 * @param options the trainings that would do; the first one is the one to take
 */
public record RenewalCase(boolean practised, List<RenewalOption> options) {

    public RenewalCase {
        options = List.copyOf(options);
    }
}
