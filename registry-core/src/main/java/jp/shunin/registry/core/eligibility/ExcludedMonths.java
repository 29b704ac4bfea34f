package jp.shunin.registry.core.eligibility;

/** Which months an excluded period takes out (E-2). The notices give no example of a part of a month. */
enum ExcludedMonths {
    /** Those that lie in it as a whole: excluded periods are counted as periods of work are. */
    WHOLE_MONTHS,
    /** Every month in which it has a day. */
    TOUCHED_MONTHS
}
