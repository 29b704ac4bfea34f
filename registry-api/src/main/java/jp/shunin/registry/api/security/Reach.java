package jp.shunin.registry.api.security;

import java.util.Optional;
import jp.shunin.registry.core.caremanager.Jurisdiction.Tie;
import org.jspecify.annotations.Nullable;

/** How far a role reaches with an operation. */
public enum Reach {
    /** Wherever in Japan. */
    EVERYWHERE,
    /** The entries in the register of one's prefecture; for commands, which are held to it where they are decided. */
    REGISTER(Tie.REGISTER),
    /** The same, and those of which a transfer to one's prefecture is asked for. */
    REGISTER_OR_MOVING_IN(Tie.REGISTER_OR_ASKED),
    /** The entries of which a transfer to one's prefecture is asked for. */
    MOVING_IN(Tie.ASKED),
    /** The people whom one's prefecture trains, or trained. */
    TRAINEES(Tie.TRAINER),
    /** The body names one's prefecture. */
    NAMED_IN_BODY,
    /** Each {@code prefecture} among the parameters is one's own. */
    PARAMETER,
    /** The answer is narrowed to what {@link #REGISTER_OR_MOVING_IN} would show. */
    NARROWED,
    /** The special measures of one's prefecture. What the body names as prefecture must be one's own too. */
    MEASURE,
    /** The jobs that apply measures of one's prefecture. */
    JOB,
    /** What the account has made itself. */
    OWN;

    private final @Nullable Tie tie;

    Reach() {
        this.tie = null;
    }

    Reach(Tie tie) {
        this.tie = tie;
    }

    /** What an entry must have to do with one's prefecture; empty if it is not about an entry. */
    Optional<Tie> tie() {
        return Optional.ofNullable(tie);
    }

    /** Whether what the body names as prefecture must be one's own. */
    boolean bindsBody() {
        return this == NAMED_IN_BODY || this == MEASURE;
    }
}
