package jp.shunin.registry.core.caremanager;

/** The training on which a renewal of the card rests (T-6). */
public enum RenewalGround {
    RENEWAL_INEXPERIENCED(false),
    RENEWAL_EXPERIENCED_FIRST(true),
    SPECIALIZED_1_AND_2(true),
    RENEWAL_EXPERIENCED_SUBSEQUENT(true),
    SPECIALIZED_2(true),
    CHIEF_RENEWAL(true),
    /** An old register handed the renewed card over and does not say; for the next renewal it counts as experienced. */
    NOT_RECORDED(true);

    private final boolean experienced;

    RenewalGround(boolean experienced) {
        this.experienced = experienced;
    }

    /** Whether it is the renewal of someone who practised: only such renewals make a later one a subsequent one. */
    public boolean isExperienced() {
        return experienced;
    }
}
