package jp.shunin.registry.core.caremanager;

/** Why a card was printed again (C-8); NAME_CHANGED is the rewrite (書換). */
public enum ReissueCause {
    LOST,
    DAMAGED,
    NAME_CHANGED
}
