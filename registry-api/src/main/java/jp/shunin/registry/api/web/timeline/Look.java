package jp.shunin.registry.api.web.timeline;

import jp.shunin.registry.core.standing.LaneContent;
import jp.shunin.registry.core.standing.LaneContent.Carded;
import jp.shunin.registry.core.standing.LaneContent.Certified;
import jp.shunin.registry.core.standing.LaneContent.Extended;
import jp.shunin.registry.core.standing.LaneContent.Prohibited;
import jp.shunin.registry.core.standing.LaneContent.Registered;
import jp.shunin.registry.core.standing.LaneContent.Stands;
import org.jspecify.annotations.Nullable;

/**
 * How a stretch looks. Colours come from the palette of the Digital Agency's design system; each text has a contrast of
 * at least 4.5 to its ground and each border of 3, and what only colours would tell is told by a pattern too.
 *
 * @param fill the colour of the ground
 * @param pattern the pattern that lies on it; null for none
 * @param border the colour of the border
 * @param text the colour of the text
 */
record Look(String fill, @Nullable String pattern, String border, String text) {

    static final String INK = "#1a1a1a";
    static final String FAINT = "#666666";
    static final String PAPER = "#ffffff";
    static final String RULED = "#d9d9d9";
    static final String BLUE = "#0017c1";
    static final String GREEN = "#197a4b";
    static final String RED = "#ce0000";

    /** Stripes: it is there because something else was extended. */
    static final String STRIPES = "stripes";
    /** A grid: it forbids. */
    static final String GRID = "grid";
    /** Dots: there is nothing. */
    static final String DOTS = "dots";

    static Look of(LaneContent content) {
        return switch (content) {
            case Registered _ -> plain("#f2f2f2", "#4d4d4d", INK);
            case Carded _ -> plain("#d9e6ff", BLUE, INK);
            case Certified _ -> plain("#e6f5ec", GREEN, INK);
            case Extended _ -> patterned(STRIPES, "#a44600");
            case Prohibited _ -> patterned(GRID, RED);
            case Stands stands -> of(stands);
        };
    }

    private static Look of(Stands stands) {
        return switch (stands.as()) {
            case CHIEF -> stands.prohibited() ? patterned(GRID, GREEN) : plain(GREEN, GREEN, PAPER);
            case CARE_MANAGER -> stands.prohibited() ? patterned(GRID, BLUE) : plain(BLUE, BLUE, PAPER);
            case NEITHER -> patterned(DOTS, FAINT);
        };
    }

    private static Look plain(String fill, String border, String text) {
        return new Look(fill, null, border, text);
    }

    private static Look patterned(String pattern, String border) {
        return new Look(PAPER, pattern, border, INK);
    }
}
