package jp.shunin.registry.projections.rebuild;

/** Which rows of the journal are about people. */
final class JournalRows {

    static final String OF_PEOPLE = "entry_type = 'CareManager'";

    private JournalRows() {}
}
