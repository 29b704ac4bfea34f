package jp.shunin.registry.core.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.shunin.registry.core.data.DataProblems;

/** What must be true of the rows taken together; every breach is noted at its row. */
final class PolicyRowChecks {

    private static final Comparator<PolicyRow> BY_FIRST_DAY =
            Comparator.comparing(row -> row.effective().from());

    private final String file;
    private final List<PolicyRow> rows;
    private final DataProblems problems;

    PolicyRowChecks(String file, List<PolicyRow> rows, DataProblems problems) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    /** Within one scope and key, of the rows known since the same day one at most holds on any day. */
    void noOverlaps() {
        Map<PolicyRow.Slot, List<PolicyRow>> bySlot = rows.stream().collect(Collectors.groupingBy(PolicyRow::slot));
        bySlot.values().forEach(PolicyRowChecks::noOverlapsWithin);
    }

    private static void noOverlapsWithin(List<PolicyRow> slot) {
        for (int later = 1; later < slot.size(); later++) {
            for (PolicyRow earlier : slot.subList(0, later)) {
                noOverlap(earlier, slot.get(later));
            }
        }
    }

    private static void noOverlap(PolicyRow earlier, PolicyRow later) {
        if (earlier.knownFrom().equals(later.knownFrom()) && earlier.effective().overlaps(later.effective())) {
            later.cells()
                    .problem(
                            "the dates overlap those of line " + earlier.cells().line()
                                    + ", which has the same scope and key; end one row on the day before the other"
                                    + " begins");
        }
    }

    /**
     * The national default answers every key on every day on which it has a meaning, whatever has become known since: what
     * was known before must still be answered as it was.
     */
    void noGapsInNationalDefaults() {
        for (PolicyKey key : PolicyKey.values()) {
            noGaps(
                    key,
                    rows.stream()
                            .filter(row -> row.key() == key && row.isNational() && row.isAlwaysKnown())
                            .sorted(BY_FIRST_DAY)
                            .toList());
        }
    }

    private void noGaps(PolicyKey key, List<PolicyRow> defaults) {
        if (defaults.isEmpty()) {
            problems.add(file, 1, "there is no national default for " + key + "; add a row with scope *");
            return;
        }
        LocalDate unanswered = key.answeredFrom();
        for (PolicyRow row : defaults) {
            noGapBefore(row, unanswered);
            unanswered = later(unanswered, dayAfter(row.effective().through()));
        }
        if (unanswered.isBefore(LocalDate.MAX)) {
            reportGap(defaults.getLast(), "after " + unanswered.minusDays(1));
        }
    }

    private static void noGapBefore(PolicyRow row, LocalDate unanswered) {
        LocalDate first = row.effective().from();
        if (first.isAfter(unanswered)) {
            String since = unanswered.equals(LocalDate.MIN) ? "" : "from " + unanswered + " ";
            reportGap(row, since + "through " + first.minusDays(1));
        }
    }

    private static void reportGap(PolicyRow row, String when) {
        row.cells()
                .problem("there is no national default for " + row.key() + " " + when
                        + "; mend this row's dates or add a row with scope *");
    }

    /** No completion gives a certificate that ends before it begins (K-2). */
    void noCertificateEndsBeforeItBegins() {
        for (PolicyRow row : rows) {
            if (row.value().orElse(null) instanceof CertificateValidity.Until(LocalDate last)
                    && last.isBefore(row.effective().through())) {
                row.cells()
                        .problem("a certificate of the last effective day would end on " + last
                                + ", before it begins; set effective_through to that day or an earlier one");
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }
}
