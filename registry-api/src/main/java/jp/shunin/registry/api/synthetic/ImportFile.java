package jp.shunin.registry.api.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.shunin.registry.api.export.CsvFile;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.core.caremanager.LegacyCard;
import jp.shunin.registry.core.caremanager.LegacyCourse;
import jp.shunin.registry.core.caremanager.LegacyRecord;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.synthetic.OldRegister;
import jp.shunin.registry.core.synthetic.Population;
import jp.shunin.registry.core.synthetic.SyntheticLife;
import jp.shunin.registry.core.time.Wareki;
import org.jspecify.annotations.Nullable;

/**
 * A population as the file of an old register, in the standard layout of the import: dates in ISO, with slashes or in
 * wareki, as whoever kept the row was used to.
 */
public final class ImportFile {

    private static final Sheet<Row> SHEET = Sheet.<Row>named("登録簿")
            .with("登録番号", row -> row.number().value())
            .with("氏名", row -> apart(row.person().familyName(), row.person().givenName()))
            .with(
                    "フリガナ",
                    row -> apart(row.person().familyNameKana(), row.person().givenNameKana()))
            .with("旧姓", row -> row.person().formerFamilyName())
            .with("生年月日", row -> row.day(row.person().dateOfBirth()))
            .with("住所", row -> row.person().address())
            .with("基礎資格", Row::baseQualification)
            .with("登録年月日", row -> row.day(row.legacy().registeredOn()))
            .with("登録都道府県", row -> row.legacy().prefecture().japaneseName())
            .with("実務研修修了年月日", row -> row.day(row.legacy().practicalTrainingCompletedOn()))
            .with("証交付年月日", row -> row.card(LegacyCard::issuedOn))
            .with("証有効期間開始年月日", row -> row.card(LegacyCard::from))
            .with("証有効期間満了日", row -> row.card(LegacyCard::through))
            .with("主任研修修了年月日", row -> row.completedOn(Course.CHIEF))
            .with("主任更新研修修了年月日", row -> row.completedOn(Course.CHIEF_RENEWAL))
            .with("主任有効期間満了日", row -> row.day(row.legacy().chiefThrough()))
            .with("修了証明書番号", Row::certificateNumber)
            .with("専門研修課程Ⅰ修了年月日", row -> row.completedOn(Course.SPECIALIZED_1))
            .with("専門研修課程Ⅱ修了年月日", row -> row.completedOn(Course.SPECIALIZED_2))
            .with("再研修修了年月日", row -> row.completedOn(Course.RETRAINING))
            .with("更新研修（実務未経験者）修了年月日", row -> row.completedOn(Course.RENEWAL_INEXPERIENCED))
            .with("更新研修（実務経験者・初回）修了年月日", row -> row.completedOn(Course.RENEWAL_EXPERIENCED_FIRST))
            .with("更新研修（実務経験者・2回目以降）修了年月日", row -> row.completedOn(Course.RENEWAL_EXPERIENCED_SUBSEQUENT));

    private ImportFile() {}

    /** Writes a row for each person who has not been removed. */
    public static Generated write(Population population, OutputStream out, GenerationWatch watch) throws IOException {
        return write(population, out, watch, Runtime.getRuntime().availableProcessors());
    }

    static Generated write(Population population, OutputStream out, GenerationWatch watch, int threads)
            throws IOException {
        watch.begin(GenerationWatch.Part.PEOPLE, population.people());
        OldRegister old = population.oldRegister();
        Counted counted = new Counted();
        try (Pages<Optional<Row>> pages =
                new Pages<>(population.people(), place -> Row.of(old, population.life(place)), threads)) {
            CsvFile.write(
                    SHEET,
                    each -> {
                        for (List<Optional<Row>> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                            page.stream().flatMap(Optional::stream).forEach(row -> {
                                each.accept(row);
                                counted.rows++;
                            });
                            counted.people += page.size();
                            watch.reached(counted.people);
                        }
                    },
                    StandardCharsets.UTF_8,
                    out);
        }
        return new Generated(counted.rows, 0, 0);
    }

    private static final class Counted {
        private long people;
        private long rows;
    }

    private static String apart(String family, String given) {
        return family.isEmpty() ? "" : family + "　" + given;
    }

    /** How whoever kept a row wrote days. */
    private enum DayForm {
        ISO(LocalDate::toString),
        WAREKI(Wareki::format),
        SLASHES(day -> "%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));

        private final Function<LocalDate, String> format;

        DayForm(Function<LocalDate, String> format) {
            this.format = format;
        }

        static DayForm of(RegistrationNumber number) {
            return values()[Integer.parseInt(number.value()) % values().length];
        }
    }

    private record Row(RegistrationNumber number, LegacyRecord legacy, String baseQualification) {

        static Optional<Row> of(OldRegister old, SyntheticLife life) {
            return old.row(life).map(legacy -> new Row(life.entry().number(), legacy, life.baseQualification()));
        }

        PersonalRecord person() {
            return legacy.person().inClear();
        }

        @Nullable
        String day(@Nullable LocalDate day) {
            return day == null ? null : DayForm.of(number).format.apply(day);
        }

        @Nullable
        String card(Function<LegacyCard, @Nullable LocalDate> day) {
            LegacyCard card = legacy.card();
            return card == null ? null : day(day.apply(card));
        }

        @Nullable
        String completedOn(Course course) {
            return legacy.courses().stream()
                    .filter(completion -> completion.course() == course)
                    .findFirst()
                    .map(completion -> day(completion.completedOn()))
                    .orElse(null);
        }

        @Nullable
        String certificateNumber() {
            return legacy.courses().stream()
                    .map(LegacyCourse::certificateNumber)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }
}
