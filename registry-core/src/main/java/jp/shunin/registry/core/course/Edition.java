package jp.shunin.registry.core.course;

/** The editions of the curricula (T-1); from when to when each holds is data, see {@link Curricula}. */
public enum Edition {
    PRE_H28,
    H28,
    R6
}
