package jp.shunin.registry.core.policy;

import java.io.Reader;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.policy.PolicyRow.Slot;

/**
 * What differs between prefectures and times (C-1, C-2, K-1, K-2, K-3, K-6, M-3), as dated data with its legal sources. A
 * prefecture's own row comes before the national default of the same date.
 */
public final class PrefecturePolicies {

    private static final String FILE = "prefecture-policy.csv";
    private static final List<String> COLUMNS =
            List.of("scope", "key", "value", "effective_from", "effective_through", "source", "note");

    private final Map<Slot, NavigableMap<LocalDate, PolicyRow>> rows = new HashMap<>();

    private PrefecturePolicies(List<PolicyRow> rows) {
        for (PolicyRow row : rows) {
            this.rows
                    .computeIfAbsent(row.slot(), _ -> new TreeMap<>())
                    .put(row.effective().from(), row);
        }
    }

    /**
     * The policies that the registry is shipped with.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    public static PrefecturePolicies load() {
        return read(FILE, DataFile.open(PrefecturePolicies.class, FILE));
    }

    /**
     * Policies from a file complete in itself: it has a national default for every {@link PolicyKey}. Closes the reader.
     *
     * @param fileName the name under which mistakes are reported
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    public static PrefecturePolicies read(String fileName, Reader reader) {
        DataProblems problems = new DataProblems();
        DataFile file = DataFile.read(fileName, reader, COLUMNS, problems);
        List<PolicyRow> rows = file.rows().stream()
                .map(PolicyRow::read)
                .flatMap(Optional::stream)
                .toList();
        check(file, rows, problems);
        problems.throwIfAny();
        return new PrefecturePolicies(rows);
    }

    private static void check(DataFile file, List<PolicyRow> rows, DataProblems problems) {
        PolicyRowChecks checks = new PolicyRowChecks(file.name(), rows, problems);
        checks.noOverlaps();
        checks.noCertificateEndsBeforeItBegins();
        // A row that could not be read may be the very one that fills a gap.
        if (file.complete() && rows.size() == file.rows().size()) {
            checks.noGapsInNationalDefaults();
        }
    }

    /** What holds in a prefecture on a date. */
    public PrefecturePolicy on(Prefecture prefecture, LocalDate date) {
        Question question = new Question(prefecture, date);
        return new PrefecturePolicy(
                prefecture,
                date,
                question.answer(PolicyKey.CARD_VALIDITY, CardValidity.class),
                question.ask(PolicyKey.CHIEF_CERTIFICATE_VALIDITY, CertificateValidity.class),
                question.answer(PolicyKey.CHIEF_RENEWAL_PERIOD, ChiefRenewalPeriod.class),
                question.answer(PolicyKey.CHIEF_AFTER_CARD_LAPSE, ChiefAfterCardLapse.class),
                question.answer(PolicyKey.CARD_PAST_PRINTED_END_ON_TRANSFER, CardPastPrintedEndOnTransfer.class),
                question.answer(PolicyKey.FIRST_CARD_WITHOUT_TRAINING, Period.class));
    }

    private final class Question {

        private final Prefecture prefecture;
        private final LocalDate date;

        Question(Prefecture prefecture, LocalDate date) {
            this.prefecture = prefecture;
            this.date = date;
        }

        /** For a key whose national default has no gap. */
        <T> PolicyChoice<T> answer(PolicyKey key, Class<T> type) {
            return ask(key, type).orElseThrow();
        }

        <T> Optional<PolicyChoice<T>> ask(PolicyKey key, Class<T> type) {
            return find(prefecture.code(), key)
                    .or(() -> find(PolicyRow.NATIONAL, key))
                    .map(row -> row.choice(type));
        }

        private Optional<PolicyRow> find(String scope, PolicyKey key) {
            return Optional.ofNullable(rows.get(new Slot(scope, key)))
                    .map(dated -> dated.floorEntry(date))
                    .map(Map.Entry::getValue)
                    .filter(row -> row.effective().contains(date));
        }
    }
}
