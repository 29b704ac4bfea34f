package jp.shunin.registry.core.course;

import java.math.BigDecimal;

/** The least hours of a course in an edition (T-1), as far as the sources give them. */
public sealed interface MinimumHours {

    /** Where the figure, or the lack of one, was found: a source's number and its lines. */
    String source();

    /** What else is to be known about the figure; perhaps empty. */
    String note();

    /** The source prints the figure. */
    record Stated(BigDecimal hours, String source, String note) implements MinimumHours {}

    /** The figure follows from what the source prints of something else; the note says from what. */
    record Inferred(BigDecimal hours, String source, String note) implements MinimumHours {}

    /** The source prints no figure, and none is made up. */
    record NotGiven(String source, String note) implements MinimumHours {}
}
