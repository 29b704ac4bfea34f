package jp.shunin.registry.api.security;

/** What an account may be. The {@link AccessTable} says what each may do. */
public enum Role {
    /** Records what a prefecture decides. */
    OFFICER(true),
    /** The second person of a prefecture, who approves what concerns many. */
    APPROVER(true),
    /** A designated training institution of a prefecture: records the training that it holds. */
    INSTITUTION(true),
    /** A municipality: asks for standings. */
    MUNICIPALITY(true),
    /** An employer: asks for standings. */
    EMPLOYER(false),
    /** Reads everything and changes nothing. */
    AUDITOR(false),
    /** Another system, which follows the feed. */
    SUBSCRIBER(false),
    /** Runs the registry: jobs, rebuilds, keys. */
    OPERATOR(false);

    private final boolean ofPrefecture;

    Role(boolean ofPrefecture) {
        this.ofPrefecture = ofPrefecture;
    }

    /** Whether it is held for a prefecture. */
    public boolean isOfPrefecture() {
        return ofPrefecture;
    }
}
