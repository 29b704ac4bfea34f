package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "is this person a valid chief on this date, and why": the same for every date of a stretch.
 *
 * @param registration whether and where the person is registered
 * @param careManager whether the person is a care manager: registered, with a card in force
 * @param chief whether the person is a chief: a care manager with a chief certificate in force (K-5); the stretch ends
 *     with the first of the two periods
 * @param prohibition the prohibition of practice that runs; null if none does
 * @param reasons why what does not hold does not
 * @param grounds on what rests what holds
 */
public record Standing(
        Registration registration,
        Held careManager,
        Held chief,
        @Nullable RunningProhibition prohibition,
        List<Reason> reasons,
        List<Ground> grounds) {

    public Standing {
        reasons = List.copyOf(reasons);
        grounds = List.copyOf(grounds);
    }

    /** @param prefecture where the person is registered; null if not registered */
    public record Registration(boolean registered, @Nullable Prefecture prefecture) {}

    /** A prohibition of practice, from its first to its last day. */
    public record RunningProhibition(LocalDate from, LocalDate through, String event) {}
}
