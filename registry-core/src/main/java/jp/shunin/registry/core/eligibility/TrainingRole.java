package jp.shunin.registry.core.eligibility;

/** What someone did for a training of care managers (E-4 (1)). Guiding a group only for the day is no role. */
public enum TrainingRole {
    /** 企画. */
    PLANNED,
    /** 講師. */
    TAUGHT,
    /** ファシリテーター. */
    FACILITATED
}
