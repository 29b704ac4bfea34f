package jp.shunin.registry.core.rule;

import java.util.Locale;

/** Thrown by a decision that refuses a command; no event follows. */
public final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    CommandRefused(Refusal refusal) {
        super(refusal.code() + ": " + refusal.detail(Locale.ENGLISH));
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
