package jp.shunin.registry.core.course;

import jp.shunin.registry.core.data.CellFormat;

/** How the curricula's files name their sources. */
final class Sources {

    static final CellFormat<String> FORMAT = CellFormat.text("the number of the source that says so, such as 000");
    static final CellFormat<String> LINES = CellFormat.text("the lines of the source, such as 445-447");

    private Sources() {}
}
