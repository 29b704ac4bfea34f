package jp.shunin.registry.core.caremanager;

/** What a correction does with the record that it names. */
public enum CorrectionAction {
    /** The record is taken as never made. */
    ANNUL,
    /** The record is taken as made in another form. */
    REPLACE
}
