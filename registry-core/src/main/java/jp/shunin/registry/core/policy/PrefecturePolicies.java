package jp.shunin.registry.core.policy;

import java.io.Reader;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.policy.PolicyRow.Slot;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * What differs between prefectures and times (C-1, C-2, K-1, K-2, K-3, K-6, M-3), as dated data with its legal sources. A
 * prefecture's own row comes before the national default of the same date; within one scope, the row that has become known
 * last comes before those known earlier.
 */
public final class PrefecturePolicies {

    private static final String FILE = "prefecture-policy.csv";
    private static final List<String> COLUMNS =
            List.of("scope", "key", "value", "effective_from", "effective_through", "source", "note");
    private static final List<String> OPTIONAL = List.of(PolicyRow.KNOWN_FROM);

    private final List<PolicyRow> all;
    private final Map<Slot, List<PolicyRow>> latestFirst;

    private PrefecturePolicies(List<PolicyRow> rows) {
        all = List.copyOf(rows);
        latestFirst = all.stream()
                .sorted(Comparator.comparing(PolicyRow::knownFrom).reversed())
                .collect(Collectors.groupingBy(PolicyRow::slot));
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
        DataFile file = DataFile.read(fileName, reader, COLUMNS, OPTIONAL, problems);
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

    /** The same policies without what has become known after the day. */
    public PrefecturePolicies asKnownOn(LocalDate day) {
        return new PrefecturePolicies(
                all.stream().filter(row -> row.isKnownOn(day)).toList());
    }

    /** The last day on which anything of this has become known; empty if all of it was always known. */
    public Optional<LocalDate> latestKnown() {
        return all.stream()
                .filter(row -> !row.isAlwaysKnown())
                .map(PolicyRow::knownFrom)
                .max(Comparator.naturalOrder());
    }

    /** The answers to a question at some time or other, each on the days on which a row gives it. */
    public List<DatedChoice> choices(PolicyKey key) {
        return all.stream()
                .filter(row -> row.key() == key)
                .map(row -> new DatedChoice(row.choice(Object.class), row.effective()))
                .toList();
    }

    /** An answer with the days of its row; {@link LocalDate#MIN} and {@link LocalDate#MAX} where they have no bound. */
    public record DatedChoice(PolicyChoice<?> choice, ValidityPeriod effective) {}

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
            for (PolicyRow row : latestFirst.getOrDefault(new Slot(scope, key), List.of())) {
                if (row.effective().contains(date)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        }
    }
}
