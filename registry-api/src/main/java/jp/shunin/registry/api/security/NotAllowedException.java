package jp.shunin.registry.api.security;

import java.util.List;

/** Somebody else may do this: by role, or by prefecture. */
public final class NotAllowedException extends RuntimeException {

    private final transient Why why;
    private final transient List<Object> facts;

    /** Why not; the names are the stable codes of the problems. */
    public enum Why {
        ROLE_MISSING,
        OTHER_PREFECTURE,
        MEASURE_OF_ANOTHER_PREFECTURE,
        JOB_OF_OTHERS,
        WEBHOOK_OF_OTHERS,
        /** Such as a form that another site sends. */
        FORBIDDEN
    }

    NotAllowedException(Why why, Object... facts) {
        super(why.name(), null, false, false);
        this.why = why;
        this.facts = List.of(facts);
    }

    public Why why() {
        return why;
    }

    /** What fills the text of the problem: those of prefectures are {@link jp.shunin.registry.core.policy.Prefecture}s. */
    public List<Object> facts() {
        return facts;
    }
}
