package jp.shunin.registry.api.web.rosters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shunin.registry.core.time.Wareki;
import jp.shunin.registry.projections.roster.LapsesOfMonth;

/**
 * The lapses of each month as bars, measured out for a picture.
 *
 * @param width of the picture
 * @param rows the same in numbers, for whoever does not see the picture
 * @param lines the lines across, from nothing to the top
 * @param labels the months below; not all of them where there are many
 */
record LapseChart(int width, List<Row> rows, List<Bar> bars, List<Line> lines, List<Label> labels) {

    /** Height of the picture, in which the bars stand on the line at {@link #BOTTOM}. */
    public static final int HEIGHT = 260;

    private static final int TOP = 24;
    private static final int BOTTOM = 224;
    private static final int LEFT = 56;
    private static final int WIDTH_OF_ALL = 1000;
    private static final int NARROWEST = 16;
    private static final int WIDEST = 72;
    private static final int LABEL_WIDTH = 64;
    private static final int WIDTH_OF_A_NUMBER = 22;

    /** A month in numbers, with its name in both calendars. */
    record Row(String month, int cards, int chiefs) {

        static Row of(LapsesOfMonth lapses) {
            String wareki = Wareki.format(lapses.month().atDay(1)).replaceFirst("1日$", "");
            return new Row(lapses.month() + "（" + wareki + "）", lapses.cards(), lapses.chiefs());
        }
    }

    /**
     * A bar.
     *
     * @param kind of which qualification, as the stylesheet names it
     * @param number how many, shown above; empty where there is no room or nothing to show
     */
    record Bar(String kind, int x, int y, int width, int height, String number) {}

    /** A line across, for a number of people. */
    record Line(int y, int people) {}

    /** A month below its bars. */
    record Label(int x, String month) {}

    static LapseChart of(List<LapsesOfMonth> months) {
        int step = Math.clamp((WIDTH_OF_ALL - LEFT) / months.size(), NARROWEST, WIDEST);
        int most = months.stream()
                .mapToInt(month -> Math.max(month.cards(), month.chiefs()))
                .max()
                .orElse(0);
        Scale scale = new Scale(step, roundUp(most));
        return new LapseChart(
                LEFT + step * months.size(),
                months.stream().map(Row::of).toList(),
                scale.bars(months),
                scale.lines(),
                scale.labels(months));
    }

    /** How many people lapse as care managers in all. */
    public int cards() {
        return rows.stream().mapToInt(Row::cards).sum();
    }

    /** How many people lapse as chiefs in all. */
    public int chiefs() {
        return rows.stream().mapToInt(Row::chiefs).sum();
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    /** The next of 2, 4, 10, 20, 40, 100, …: each has a whole half. */
    private static int roundUp(int most) {
        int unit = 1;
        while (unit * 10 < most) {
            unit *= 10;
        }
        for (int factor : List.of(2, 4, 10)) {
            if (factor * unit >= most) {
                return factor * unit;
            }
        }
        return unit * 10;
    }

    /** @param step from one month to the next */
    private record Scale(int step, int top) {

        List<Bar> bars(List<LapsesOfMonth> months) {
            int width = Math.max(step * 2 / 5, 1);
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                int x = LEFT + step * i + (step - 2 * width) / 2;
                bars.add(bar("card", x, width, months.get(i).cards()));
                bars.add(bar("chief", x + width, width, months.get(i).chiefs()));
            }
            return bars;
        }

        private Bar bar(String kind, int x, int width, int people) {
            String number = people == 0 || width < WIDTH_OF_A_NUMBER ? "" : Integer.toString(people);
            return new Bar(kind, x, y(people), width - 1, BOTTOM - y(people), number);
        }

        private int y(int people) {
            return BOTTOM - Math.toIntExact((long) (BOTTOM - TOP) * people / top);
        }

        List<Line> lines() {
            return Stream.of(0, top / 2, top)
                    .map(people -> new Line(y(people), people))
                    .toList();
        }

        List<Label> labels(List<LapsesOfMonth> months) {
            int each = Math.ceilDiv(LABEL_WIDTH, step);
            return IntStream.range(0, months.size())
                    .filter(i -> i % each == 0)
                    .mapToObj(i -> new Label(
                            LEFT + step * i + step / 2, months.get(i).month().toString()))
                    .toList();
        }
    }
}
