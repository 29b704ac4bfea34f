package jp.shunin.registry.core.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.shunin.registry.core.caremanager.ReissueCause;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.data.DataRow;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * What is taken to be so of the people, all of it data: {@code shares.csv} and {@code rates.csv}. Their column
 * {@code basis} says whether a source states it or it is only assumed.
 */
final class Assumptions {

    static final CellFormat<Double> WEIGHT = decimal("[0-9]{1,7}([.][0-9]{1,6})?", "a weight above 0, such as 12");

    private static final CellFormat<Double> RATE = decimal("0([.][0-9]{1,6})?|1", "a rate from 0 to 1, such as 0.25");
    private static final CellFormat<String> BASIS = new CellFormat<>(
            text -> Optional.of(text).filter(Pattern.compile("STATED|ASSUMED").asMatchPredicate()),
            "STATED or ASSUMED");

    private final Map<Rate, Double> rates = new EnumMap<>(Rate.class);
    private final Map<ShareOf, List<Weighted.Item<Object>>> shares = new EnumMap<>(ShareOf.class);

    private Assumptions() {}

    /** @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed */
    static Assumptions load() {
        DataProblems problems = new DataProblems();
        Assumptions read = new Assumptions();
        rows("rates.csv", List.of("rate", "value", "basis", "note"), problems).forEach(read::rate);
        rows("shares.csv", List.of("of", "item", "weight", "basis", "note"), problems)
                .forEach(read::share);
        read.requireAll(problems);
        problems.throwIfAny();
        return read;
    }

    static List<DataRow> rows(String file, List<String> columns, DataProblems problems) {
        return DataFile.read(file, DataFile.open(Assumptions.class, file), columns, problems)
                .rows();
    }

    private void rate(DataRow row) {
        Optional<Rate> rate = row.read("rate", CellFormat.oneOf(Rate.class));
        Optional<Double> value = row.read("value", RATE);
        row.read("basis", BASIS);
        if (rate.isPresent() && value.isPresent() && rates.put(rate.get(), value.get()) != null) {
            row.problem("there is a rate " + rate.get() + " already; keep one of the two rows");
        }
    }

    private void share(DataRow row) {
        Optional<ShareOf> of = row.read("of", CellFormat.oneOf(ShareOf.class));
        Optional<?> item = of.flatMap(known -> row.read("item", known.format()));
        Optional<Double> weight = row.read("weight", WEIGHT);
        row.read("basis", BASIS);
        if (item.isPresent() && weight.isPresent()) {
            shares.computeIfAbsent(of.orElseThrow(), _ -> new ArrayList<>())
                    .add(new Weighted.Item<>(item.get(), weight.get()));
        }
    }

    private void requireAll(DataProblems problems) {
        for (Rate rate : Rate.values()) {
            if (!rates.containsKey(rate)) {
                problems.add("rates.csv", 1, "there is no row for " + rate + "; add one");
            }
        }
        for (ShareOf of : ShareOf.values()) {
            if (!shares.containsKey(of)) {
                problems.add("shares.csv", 1, "there is no row for " + of + "; add one");
            }
        }
    }

    double rate(Rate rate) {
        return Objects.requireNonNull(rates.get(rate));
    }

    Weighted<Prefecture> prefectures() {
        return shares(ShareOf.PREFECTURE, Prefecture.class);
    }

    Weighted<Integer> examinationYears() {
        return shares(ShareOf.EXAMINATION_YEAR, Integer.class);
    }

    Weighted<Integer> agesAtRegistration() {
        return shares(ShareOf.AGE_AT_REGISTRATION, Integer.class);
    }

    Weighted<String> baseQualifications() {
        return shares(ShareOf.BASE_QUALIFICATION, String.class);
    }

    Weighted<RemovalCause> removalCauses() {
        return shares(ShareOf.REMOVAL_CAUSE, RemovalCause.class);
    }

    Weighted<ReissueCause> reissueCauses() {
        return shares(ShareOf.REISSUE_CAUSE, ReissueCause.class);
    }

    private <T> Weighted<T> shares(ShareOf of, Class<T> type) {
        return new Weighted<>(Objects.requireNonNull(shares.get(of)).stream()
                .map(item -> new Weighted.Item<>(type.cast(item.thing()), item.weight()))
                .toList());
    }

    private static CellFormat<Double> decimal(String regex, String wanted) {
        Pattern pattern = Pattern.compile(regex);
        return new CellFormat<>(
                text -> Optional.of(text).filter(pattern.asMatchPredicate()).map(Double::valueOf), wanted);
    }
}
