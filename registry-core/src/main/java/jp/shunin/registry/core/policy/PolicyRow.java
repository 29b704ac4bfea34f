package jp.shunin.registry.core.policy;

import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataRow;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A row of the policy data whose scope, key and dates could be read.
 *
 * @param effective the days on which it holds; {@link LocalDate#MIN} and {@link LocalDate#MAX} where the data sets no
 *     bound
 * @param knownFrom the day since which the register knows of it; {@link LocalDate#MIN} if it always has
 * @param value the answer; empty where it could not be read, which is then a problem noted
 */
record PolicyRow(
        DataRow cells, Slot slot, ValidityPeriod effective, LocalDate knownFrom, Optional<?> value, String source) {

    /** Who chooses, and what: within one slot, the dates of rows known since the same day must not overlap. */
    record Slot(String scope, PolicyKey key) {}

    static final String NATIONAL = "*";
    static final String KNOWN_FROM = "known_from";

    private static final CellFormat<String> SCOPE = new CellFormat<>(
            text -> Optional.of(text)
                    .filter(it ->
                            it.equals(NATIONAL) || Prefecture.findByCode(it).isPresent()),
            "* for the national default, or the two digits of a prefecture, 01 to 47");
    private static final CellFormat<PolicyKey> KEY = CellFormat.oneOf(PolicyKey.class);
    private static final CellFormat<String> SOURCE =
            CellFormat.text("the article, notice or publication that says so, such as 介護保険法 第69条の7第3項");

    /** Reads a row and notes every mistake in it; empty if its place in the table is unknown. */
    static Optional<PolicyRow> read(DataRow cells) {
        Optional<String> scope = cells.read("scope", SCOPE);
        Optional<PolicyKey> key = cells.read("key", KEY);
        Optional<ValidityPeriod> effective = readEffective(cells);
        Optional<LocalDate> knownFrom = cells.readOr(LocalDate.MIN, KNOWN_FROM, CellFormat.DATE);
        Optional<?> value = key.flatMap(known -> cells.read("value", known.format()));
        Optional<String> source = cells.read("source", SOURCE);
        return scope.flatMap(in -> key.flatMap(what -> effective.flatMap(dates -> knownFrom.map(
                since -> new PolicyRow(cells, new Slot(in, what), dates, since, value, source.orElse(""))))));
    }

    private static Optional<ValidityPeriod> readEffective(DataRow cells) {
        Optional<LocalDate> from = cells.readOr(LocalDate.MIN, "effective_from", CellFormat.DATE);
        Optional<LocalDate> through = cells.readOr(LocalDate.MAX, "effective_through", CellFormat.DATE);
        return from.flatMap(first -> through.flatMap(last -> period(cells, first, last)));
    }

    private static Optional<ValidityPeriod> period(DataRow cells, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            cells.problem("effective_from " + first + " lies after effective_through " + last + "; mend one of them");
            return Optional.empty();
        }
        return Optional.of(new ValidityPeriod(first, last));
    }

    PolicyKey key() {
        return slot.key();
    }

    boolean isNational() {
        return slot.scope().equals(NATIONAL);
    }

    /**
     * The row as an answer.
     *
     * @throws java.util.NoSuchElementException if the value could not be read
     * @throws ClassCastException if the key has another type
     */
    <T> PolicyChoice<T> choice(Class<T> type) {
        return new PolicyChoice<>(
                key(),
                type.cast(value.orElseThrow()),
                slot.scope(),
                unlessAlways(effective.from()),
                unlessAlways(knownFrom),
                source);
    }

    /** Whether the register knows of the row on the day. */
    boolean isKnownOn(LocalDate day) {
        return !knownFrom.isAfter(day);
    }

    boolean isAlwaysKnown() {
        return knownFrom.equals(LocalDate.MIN);
    }

    private static @Nullable LocalDate unlessAlways(LocalDate first) {
        return first.equals(LocalDate.MIN) ? null : first;
    }
}
