package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.data.DataRow;

/** Names that people have, with their readings: {@code family-names.csv} and {@code given-names.csv}. */
final class Names {

    private static final CellFormat<String> NAME = CellFormat.text("a name, as it is written in a family register");
    private static final CellFormat<String> KANA = CellFormat.text("how the name is read, in katakana");

    /** A name and how it is read. */
    record Name(String written, String kana) {}

    private enum Sex {
        F,
        M
    }

    private record Given(Name name, Sex sex, int bornFrom, int bornThrough) {

        boolean suits(Sex other, int birthYear) {
            return sex == other && birthYear >= bornFrom && birthYear <= bornThrough;
        }
    }

    private final Weighted<Name> family;
    private final List<List<Weighted<Name>>> given;

    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2004;

    private Names(Weighted<Name> family, Weighted<Given> given) {
        this.family = family;
        this.given = List.of(byYear(given, Sex.F), byYear(given, Sex.M));
    }

    /** @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed */
    static Names load() {
        DataProblems problems = new DataProblems();
        List<Weighted.Item<Name>> family = new ArrayList<>();
        Assumptions.rows("family-names.csv", List.of("name", "kana", "weight"), problems)
                .forEach(row -> weight(row)
                        .ifPresent(
                                weight -> name(row).ifPresent(name -> family.add(new Weighted.Item<>(name, weight)))));
        List<Weighted.Item<Given>> given = new ArrayList<>();
        Assumptions.rows(
                        "given-names.csv",
                        List.of("name", "kana", "sex", "born_from", "born_through", "weight"),
                        problems)
                .forEach(row -> weight(row)
                        .ifPresent(
                                weight -> given(row).ifPresent(name -> given.add(new Weighted.Item<>(name, weight)))));
        problems.throwIfAny();
        return new Names(new Weighted<>(family), new Weighted<>(given));
    }

    private static Optional<Double> weight(DataRow row) {
        return row.read("weight", Assumptions.WEIGHT);
    }

    private static Optional<Name> name(DataRow row) {
        return row.read("name", NAME).flatMap(written -> row.read("kana", KANA).map(kana -> new Name(written, kana)));
    }

    private static Optional<Given> given(DataRow row) {
        return name(row)
                .flatMap(name -> row.read("sex", CellFormat.oneOf(Sex.class))
                        .flatMap(sex -> row.read("born_from", CellFormat.ORDINAL)
                                .flatMap(from -> row.read("born_through", CellFormat.ORDINAL)
                                        .map(through -> new Given(name, sex, from, through)))));
    }

    private static List<Weighted<Name>> byYear(Weighted<Given> given, Sex sex) {
        List<Weighted<Name>> years = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            int born = year;
            years.add(new Weighted<>(given.only(name -> name.suits(sex, born)).items().stream()
                    .map(item -> new Weighted.Item<>(item.thing().name(), item.weight()))
                    .toList()));
        }
        return List.copyOf(years);
    }

    Name family(Chance chance) {
        return family.draw(chance);
    }

    /** A given name of people of that sex and age. */
    Name given(boolean woman, LocalDate dateOfBirth, Chance chance) {
        int year = Math.clamp(dateOfBirth.getYear(), FIRST_YEAR, LAST_YEAR);
        return given.get(woman ? 0 : 1).get(year - FIRST_YEAR).draw(chance);
    }
}
