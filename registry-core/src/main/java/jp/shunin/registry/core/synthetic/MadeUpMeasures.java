package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.data.DataRow;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import org.jspecify.annotations.Nullable;

/** The special measures of {@code measures.csv}, after the pattern of real ones; no prefecture ever took them. */
final class MadeUpMeasures {

    private static final String TITLE = "合成の特例措置（実在しません）";
    private static final List<String> COLUMNS = List.of(
            "measure",
            "prefecture",
            "document_number",
            "document_date",
            "covers",
            "expires_from",
            "expires_through",
            "until",
            "period",
            "renewal_base");
    private static final CellFormat<MeasureId> MEASURE =
            new CellFormat<>(MeasureId::parse, "a measure's id, such as 13-synthetic-2020");
    private static final CellFormat<Prefecture> PREFECTURE =
            new CellFormat<>(Prefecture::findByCode, "the two digits of a prefecture, 01 to 47");
    private static final CellFormat<Set<Qualification>> COVERS =
            new CellFormat<>(MadeUpMeasures::covers, "CARD, CHIEF, or both with a space between them");
    private static final CellFormat<Period> PERIOD =
            new CellFormat<>(MadeUpMeasures::period, "a period, such as P2Y or P1Y6M");

    private MadeUpMeasures() {}

    /** @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed */
    static List<DeclareSpecialMeasure> load() {
        DataProblems problems = new DataProblems();
        List<DeclareSpecialMeasure> measures = Assumptions.rows("measures.csv", COLUMNS, problems).stream()
                .flatMap(row -> declared(row).stream())
                .toList();
        problems.throwIfAny();
        return measures;
    }

    private static Optional<DeclareSpecialMeasure> declared(DataRow row) {
        return row.read("measure", MEASURE)
                .flatMap(id -> terms(row).map(terms -> new DeclareSpecialMeasure(id, terms)));
    }

    private static Optional<MeasureTerms> terms(DataRow row) {
        return row.read("prefecture", PREFECTURE)
                .flatMap(prefecture -> basis(row)
                        .flatMap(basis -> row.read("covers", COVERS)
                                .flatMap(covers -> cohort(row)
                                        .flatMap(cohort -> extension(row)
                                                .flatMap(extension -> row.read(
                                                                "renewal_base", CellFormat.oneOf(RenewalBase.class))
                                                        .map(base -> new MeasureTerms(
                                                                prefecture,
                                                                basis,
                                                                covers,
                                                                cohort,
                                                                List.of(extension),
                                                                base)))))));
    }

    private static Optional<LegalBasis> basis(DataRow row) {
        return row.read("document_number", CellFormat.text("the number of the document"))
                .flatMap(number ->
                        row.read("document_date", CellFormat.DATE).map(day -> new LegalBasis(number, day, TITLE)));
    }

    private static Optional<Cohort> cohort(DataRow row) {
        return row.read("expires_from", CellFormat.DATE)
                .flatMap(from ->
                        row.read("expires_through", CellFormat.DATE).map(through -> new Cohort(from, through, null)));
    }

    private static Optional<ExtensionRule> extension(DataRow row) {
        return row.isEmpty("until")
                ? row.read("period", PERIOD).map(period -> extension(null, period))
                : row.read("until", CellFormat.DATE).map(until -> extension(until, null));
    }

    private static ExtensionRule extension(@Nullable LocalDate until, @Nullable Period period) {
        return new ExtensionRule(null, null, until, period);
    }

    private static Optional<Set<Qualification>> covers(String text) {
        Set<String> known =
                Arrays.stream(Qualification.values()).map(Enum::name).collect(Collectors.toSet());
        List<String> words = List.of(text.split(" "));
        return known.containsAll(words)
                ? Optional.of(words.stream().map(Qualification::valueOf).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
