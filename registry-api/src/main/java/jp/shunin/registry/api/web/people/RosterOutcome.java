package jp.shunin.registry.api.web.people;

import java.util.List;
import java.util.stream.Collectors;
import jp.shunin.registry.api.http.ShowsPeople;
import jp.shunin.registry.api.web.form.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What would come of each line of a roster, or has.
 *
 * @param recorded whether it has
 */
record RosterOutcome(boolean recorded, List<Line> lines) implements ShowsPeople {

    /**
     * What comes of a line.
     *
     * @param name of whom it is about; null if that is not to be seen
     * @param events what is recorded, in words
     * @param wrong why nothing is; null if something is
     */
    record Line(
            RosterLine line,
            @Nullable String name,
            List<Outcome.Line> events,
            @Nullable Wrong wrong) {

        public boolean good() {
            return wrong == null;
        }
    }

    public long good() {
        return lines.stream().filter(Line::good).count();
    }

    public long bad() {
        return lines.size() - good();
    }

    /** The lines that are left to be mended, as they were typed. */
    String left() {
        return lines.stream()
                .filter(line -> !line.good())
                .map(line -> line.line().text())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> peopleShown() {
        return lines.stream()
                .filter(line -> line.name() != null)
                .map(line -> String.valueOf(line.line().number()))
                .toList();
    }
}
