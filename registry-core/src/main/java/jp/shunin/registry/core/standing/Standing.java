package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
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

    /** The standing of someone of whom nothing has been recorded. */
    public static final Standing UNKNOWN = new Standing(
            new Registration(false, null),
            Held.NOT,
            Held.NOT,
            null,
            List.of(
                    new Reason(ReasonCode.NOT_REGISTERED, null, null, Rule.K_5),
                    new Reason(ReasonCode.NO_CARD, null, null, Rule.C_1),
                    new Reason(ReasonCode.NEVER_CHIEF, null, null, Rule.K_1)),
            List.of());

    public Standing {
        reasons = List.copyOf(reasons);
        grounds = List.copyOf(grounds);
    }

    /** @param prefecture where the person is registered; null if not registered */
    public record Registration(boolean registered, @Nullable Prefecture prefecture) {}

    /** A prohibition of practice, from its first to its last day. */
    public record RunningProhibition(LocalDate from, LocalDate through, String event) {}
}
