package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * All that an old register says of one person, as it says it.
 *
 * @param prefecture in whose register the person stands
 * @param practicalTrainingCompletedOn null if it is not said
 * @param card the last card; null if none is said
 * @param cardExtension what extends the card; null if nothing does
 * @param courses the completions, each course at most once
 * @param chiefThrough the last day of the last chief certificate (主任有効期間満了日), without any extension; null if
 *     none is said
 * @param chiefExtension what extends that certificate; null if nothing does
 * @param chiefRenewedUnder the measure within whose extension the last chief renewal was completed (S-6); null if none
 */
public record LegacyRecord(
        Prefecture prefecture,
        LocalDate registeredOn,
        @Nullable LocalDate practicalTrainingCompletedOn,
        PersonalDetails person,
        @Nullable LegacyCard card,
        @Nullable LegacyExtension cardExtension,
        List<LegacyCourse> courses,
        @Nullable LocalDate chiefThrough,
        @Nullable LegacyExtension chiefExtension,
        @Nullable MeasureId chiefRenewedUnder,
        LegacySource source) {

    public LegacyRecord {
        courses = List.copyOf(courses);
    }
}
