package jp.shunin.registry.core.rule;

/** What kind of no a refusal is. */
public enum RefusalKind {
    /** A rule of the domain, or the state of the entry, stands against it. */
    RULE,
    /** The values are well-formed but cannot be true, such as a completion that lies in the future. */
    IMPOSSIBLE_VALUE,
    /** What the command speaks of is not known. */
    UNKNOWN,
    /** Somebody else may do it: what it is about belongs to another prefecture. */
    NOT_YOURS
}
