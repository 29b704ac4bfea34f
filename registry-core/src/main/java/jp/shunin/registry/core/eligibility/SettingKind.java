package jp.shunin.registry.core.eligibility;

import jp.shunin.registry.core.data.CellFormat;

/** What a rule set may set beside its requirements: for the whole set, or within one requirement. */
enum SettingKind {
    /** The day on which requirements are looked at; for the whole set. */
    REFERENCE_DATE(Values.REFERENCE_DATE, false),
    /** Which months an excluded period takes out (E-2); for the whole set. */
    EXCLUDED_MONTHS(CellFormat.oneOf(ExcludedMonths.class), false),
    /** What becomes of a month that two certificates show (E-2); for the whole set. */
    OVERLAPPING_CERTIFICATES(CellFormat.oneOf(OverlappingCertificates.class), false),
    /** The day from which completions count; within {@link RequirementKind#COMPLETED}. */
    COMPLETED_SINCE(CellFormat.DATE, false),
    /** The last fiscal year of completion to which it applies; within {@link RequirementKind#TRAININGS_ON_AVERAGE}. */
    COMPLETED_THROUGH(Values.FISCAL_YEAR, false),
    /** The day on which the certificate must be in force; within {@link RequirementKind#CERTIFIED_CARE_MANAGER}. */
    VALID_ON(CellFormat.DATE, false),
    /** A year that needs another number; within {@link RequirementKind#TRAININGS_EVERY_YEAR}. */
    LEAST_IN_YEAR(Values.NUMBER_IN_YEAR, true),
    /** From when on numbers above the usual one fill those years; within {@link RequirementKind#TRAININGS_EVERY_YEAR}. */
    FILLED_FROM(Values.FISCAL_YEAR, false),
    /** A year that may be missing; within {@link RequirementKind#RENEWAL_TAUGHT_EVERY_YEAR}. */
    FORGIVEN_YEAR(Values.FISCAL_YEAR, true);

    private final CellFormat<?> format;
    private final boolean repeatable;

    SettingKind(CellFormat<?> format, boolean repeatable) {
        this.format = format;
        this.repeatable = repeatable;
    }

    CellFormat<?> format() {
        return format;
    }

    boolean isRepeatable() {
        return repeatable;
    }
}
