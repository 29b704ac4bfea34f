package jp.shunin.registry.api.web.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.shunin.registry.core.standing.Lane;
import jp.shunin.registry.core.standing.LanePiece;

/** Draws a timeline: a band for each lane, with its name above it so that it can be read where only a part is seen. */
final class Picture {

    private static final double MARGIN = 8;
    private static final double AXIS_HEIGHT = 40;
    private static final double NAME_HEIGHT = 22;
    private static final double BAND_HEIGHT = 28;
    private static final double LANE_HEIGHT = NAME_HEIGHT + BAND_HEIGHT + 8;
    private static final double MARK_HEIGHT = 26;
    private static final double LEAST_WIDTH = 900;
    private static final int SMALL = 11;
    private static final int NORMAL = 13;

    private final String number;
    private final List<LanePiece> pieces;
    private final List<TimelineRow> rows;
    private final LocalDate on;
    private final RegisterWords words;
    private final String id;
    private final Scale scale;
    private final Svg svg = new Svg();

    Picture(
            String number,
            List<LanePiece> pieces,
            List<TimelineRow> rows,
            LocalDate on,
            RegisterWords words,
            String id) {
        this.number = number;
        this.pieces = pieces;
        this.rows = rows;
        this.on = on;
        this.words = words;
        this.id = id;
        this.scale = Scale.of(pieces, on, MARGIN, Math.max(LEAST_WIDTH, longestLane() * Placed.LEAST_WIDTH));
    }

    private long longestLane() {
        return Arrays.stream(Lane.values())
                .mapToLong(lane ->
                        pieces.stream().filter(piece -> piece.lane() == lane).count())
                .max()
                .orElseThrow();
    }

    /** The pieces of a lane with their places. */
    List<Placed> placed(Lane lane) {
        List<Placed.Worded> own = IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).lane() == lane)
                .mapToObj(i -> new Placed.Worded(pieces.get(i), rows.get(i)))
                .toList();
        return Placed.of(own, scale);
    }

    Scale scale() {
        return scale;
    }

    String svg() {
        double height = bottom() + MARGIN;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "timeline-picture",
                "role",
                "group",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "width",
                scale.right() + MARGIN,
                "height",
                height,
                "viewBox",
                String.format(Locale.ROOT, "0 0 %.0f %.0f", scale.right() + MARGIN, height),
                "font-size",
                NORMAL);
        svg.text("title", words.text("picture.title", number), "id", id + "-title");
        svg.text("desc", words.text("picture.description", words.day(on)), "id", id + "-desc");
        patterns();
        axis();
        for (Lane lane : Lane.values()) {
            lane(lane);
        }
        mark();
        return svg.close().toString();
    }

    private double bottom() {
        return top(Lane.values().length) + MARK_HEIGHT;
    }

    private static double top(int lane) {
        return AXIS_HEIGHT + lane * LANE_HEIGHT;
    }

    private void patterns() {
        svg.open("defs");
        pattern(Look.STRIPES, 8)
                .empty("path", "d", "M-2 2 l4 -4 M0 8 l8 -8 M6 10 l4 -4", "stroke", "#ffc199", "stroke-width", 3);
        svg.close();
        pattern(Look.GRID, 7).empty("path", "d", "M0 0 L7 7 M7 0 L0 7", "stroke", "#ff9393", "stroke-width", 1);
        svg.close();
        pattern(Look.DOTS, 7).empty("circle", "cx", 3.5, "cy", 3.5, "r", 0.8, "fill", "#949494");
        svg.close().close();
    }

    private Svg pattern(String name, int size) {
        return svg.open(
                        "pattern",
                        "id",
                        patternId(name),
                        "width",
                        size,
                        "height",
                        size,
                        "patternUnits",
                        "userSpaceOnUse")
                .empty("rect", "width", size, "height", size, "fill", Look.PAPER);
    }

    private String patternId(String name) {
        return id + "-" + name;
    }

    /** Years as they are counted in both ways; the rows say all days, so that nobody has to listen to the axis. */
    private void axis() {
        svg.open("g", "aria-hidden", "true", "font-size", SMALL, "fill", "#4d4d4d");
        scale.years().forEach(year -> {
            double x = scale.start(year);
            line(x, 4, top(Lane.values().length), Look.RULED);
            svg.text("text", Integer.toString(year), "x", x + 4, "y", 15.0);
            svg.text("text", eraYear(year), "x", x + 4, "y", 29.0, "font-size", 10);
        });
        svg.close();
    }

    /** By the era in which the year ended. */
    private static String eraYear(int year) {
        String day = RegisterWords.wareki(LocalDate.of(year, 12, 31));
        int end = day.indexOf('年');
        return end < 0 ? "" : day.substring(0, end);
    }

    private void lane(Lane lane) {
        double y = top(lane.ordinal());
        svg.text(
                "text",
                words.lane(lane),
                "x",
                scale.left(),
                "y",
                y + 16,
                "fill",
                Look.INK,
                "font-weight",
                "bold",
                "id",
                id + "-lane-" + lane.ordinal());
        List<Placed> placed = placed(lane);
        if (placed.isEmpty()) {
            svg.text(
                    "text",
                    words.text("picture.nothing"),
                    "x",
                    scale.left() + 4,
                    "y",
                    y + NAME_HEIGHT + 19,
                    "fill",
                    Look.FAINT);
            return;
        }
        svg.open("g", "role", "list", "aria-labelledby", id + "-lane-" + lane.ordinal());
        placed.forEach(each -> stretch(each, y + NAME_HEIGHT));
        svg.close();
    }

    private void stretch(Placed placed, double y) {
        Look look = Look.of(placed.piece().content());
        svg.open("g", "role", "listitem");
        svg.open("a", "href", "#" + placed.row().id(), "class", "timeline-stretch");
        svg.text("title", told(placed.row()));
        svg.empty(
                "path",
                "d",
                outline(placed, y),
                "fill",
                look.pattern() == null ? look.fill() : "url(#" + patternId(look.pattern()) + ")",
                "stroke",
                look.border(),
                "stroke-width",
                1.5);
        label(placed, look, y);
        svg.close().close();
    }

    /** A box; with a point where it goes on beyond the picture. */
    private static String outline(Placed placed, double y) {
        double point = placed.open() ? Math.min(10, placed.width()) : 0;
        return String.format(
                Locale.ROOT,
                "M%.1f %.1fH%.1fL%.1f %.1fL%.1f %.1fH%.1fZ",
                placed.from(),
                y,
                placed.to() - point,
                placed.to(),
                y + BAND_HEIGHT / 2,
                placed.to() - point,
                y + BAND_HEIGHT,
                placed.from());
    }

    private String told(TimelineRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.lane());
        parts.add(row.words());
        parts.add(words.text("picture.days", words.day(row.from()), words.day(row.through())));
        parts.addAll(row.reasons());
        return String.join(words.text("picture.separator"), parts);
    }

    /** As much of it as there is room for: in full, in short, or nothing at all. */
    private void label(Placed placed, Look look, double y) {
        double room = placed.width() - (placed.open() ? 18 : 10);
        for (String text :
                List.of(placed.row().words(), words.shortly(placed.piece().content()))) {
            if (TextWidth.of(text, NORMAL) <= room) {
                grounded(placed, look, text, y);
                return;
            }
        }
    }

    /** On a pattern the text has a ground of its own. */
    private void grounded(Placed placed, Look look, String text, double y) {
        if (look.pattern() != null) {
            svg.empty(
                    "rect",
                    "x",
                    placed.from() + 3,
                    "y",
                    y + 5,
                    "width",
                    TextWidth.of(text, NORMAL) + 4,
                    "height",
                    BAND_HEIGHT - 10,
                    "fill",
                    Look.PAPER);
        }
        svg.text("text", text, "x", placed.from() + 5, "y", y + 19, "fill", look.text(), "aria-hidden", "true");
    }

    /** The day that is asked for. */
    private void mark() {
        if (!scale.shows(on)) {
            return;
        }
        double x = scale.start(on);
        String text = words.text("picture.mark", words.day(on));
        double textWidth = TextWidth.of(text, NORMAL);
        double from = Math.clamp(x - textWidth / 2, scale.left(), Math.max(scale.left(), scale.right() - textWidth));
        svg.open("g", "class", "timeline-mark", "aria-hidden", "true");
        line(x, AXIS_HEIGHT - 6, bottom() - MARK_HEIGHT + 6, Look.RED);
        svg.text("text", text, "x", from, "y", bottom() - 6, "fill", Look.RED, "font-weight", "bold");
        svg.close();
    }

    private void line(double x, double from, double to, String colour) {
        svg.empty(
                "line",
                "x1",
                x,
                "x2",
                x,
                "y1",
                from,
                "y2",
                to,
                "stroke",
                colour,
                "stroke-width",
                colour.equals(Look.RED) ? 2 : 1);
    }
}
