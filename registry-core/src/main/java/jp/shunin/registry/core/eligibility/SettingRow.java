package jp.shunin.registry.core.eligibility;

import jp.shunin.registry.core.data.DataRow;

/**
 * A row that sets something.
 *
 * @param within the name of the requirement for which it is set; empty for the whole set
 */
record SettingRow(DataRow cells, String within, SettingKind kind, Object value) {

    /** Whether two rows set the same thing. */
    boolean clashesWith(SettingRow other) {
        return kind == other.kind && within.equals(other.within);
    }
}
