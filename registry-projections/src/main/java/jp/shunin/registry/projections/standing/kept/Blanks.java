package jp.shunin.registry.projections.standing.kept;

import java.time.LocalDate;

/** What is filled into the blanks of a {@link Shape}, in the order of the fields of a standing. */
public interface Blanks {

    LocalDate day();

    /** Any text: the code of a prefecture, the id of an event or of a measure. */
    String word();
}
