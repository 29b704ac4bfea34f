package jp.shunin.registry.projections.standing.kept;

import java.time.LocalDate;

/** What is filled into the blanks of a {@link Shape}, in the order of the fields of a standing. */
public interface Blanks {

    /** The next blank, which must be a day. */
    LocalDate day();

    /** The next blank, which must be a text: the code of a prefecture, the id of an event or of a measure. */
    String word();
}
