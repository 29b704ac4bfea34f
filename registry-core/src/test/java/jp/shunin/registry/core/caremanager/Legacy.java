package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/** A row of an old register in few words; by itself that of somebody registered in Tokyo on 2008-05-20. */
public record Legacy(
        RegistrationNumber number,
        Prefecture prefecture,
        PersonalRecord person,
        @Nullable LegacyCard card,
        @Nullable LegacyExtension cardExtension,
        List<LegacyCourse> courses,
        @Nullable LocalDate chiefThrough,
        @Nullable LegacyExtension chiefExtension,
        @Nullable MeasureId chiefRenewedUnder) {

    public static final LocalDate REGISTERED = LocalDate.of(2008, 5, 20);
    public static final LegacySource SOURCE = new LegacySource("登録簿.csv", "0".repeat(64), 2);

    public static Legacy row() {
        return row(Prefecture.TOKYO);
    }

    public static Legacy row(Prefecture prefecture) {
        return new Legacy(
                RegistrationNumber.of(prefecture, 1),
                prefecture,
                Person.particulars(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    public Legacy card(@Nullable String issuedOn, String through) {
        return withCard(new LegacyCard(day(issuedOn), null, LocalDate.parse(through)), cardExtension);
    }

    public Legacy cardExtended(String measure, @Nullable String through) {
        return withCard(card, new LegacyExtension(new MeasureId(measure), day(through)));
    }

    private Legacy withCard(@Nullable LegacyCard other, @Nullable LegacyExtension extension) {
        return new Legacy(
                number, prefecture, person, other, extension, courses, chiefThrough, chiefExtension, chiefRenewedUnder);
    }

    public Legacy completed(Course course, String on, @Nullable String certificate) {
        List<LegacyCourse> more = new ArrayList<>(courses);
        more.add(new LegacyCourse(course, LocalDate.parse(on), certificate));
        return new Legacy(
                number,
                prefecture,
                person,
                card,
                cardExtension,
                List.copyOf(more),
                chiefThrough,
                chiefExtension,
                chiefRenewedUnder);
    }

    public Legacy chiefThrough(String day) {
        return withChief(LocalDate.parse(day), chiefExtension, chiefRenewedUnder);
    }

    public Legacy chiefExtended(String measure, @Nullable String through) {
        return withChief(chiefThrough, new LegacyExtension(new MeasureId(measure), day(through)), chiefRenewedUnder);
    }

    public Legacy chiefRenewedUnder(String measure) {
        return withChief(chiefThrough, chiefExtension, new MeasureId(measure));
    }

    private Legacy withChief(
            @Nullable LocalDate through, @Nullable LegacyExtension extension, @Nullable MeasureId renewedUnder) {
        return new Legacy(number, prefecture, person, card, cardExtension, courses, through, extension, renewedUnder);
    }

    public Legacy of(PersonalRecord other) {
        return new Legacy(
                number,
                prefecture,
                other,
                card,
                cardExtension,
                courses,
                chiefThrough,
                chiefExtension,
                chiefRenewedUnder);
    }

    public MigrateLegacyEntry command() {
        return new MigrateLegacyEntry(
                number,
                new LegacyRecord(
                        prefecture,
                        REGISTERED,
                        null,
                        person,
                        card,
                        cardExtension,
                        courses,
                        chiefThrough,
                        chiefExtension,
                        chiefRenewedUnder,
                        SOURCE));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
