package jp.shunin.registry.projections.person;

import java.time.LocalDate;
import java.util.Set;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search is for. What is null is not asked for; all that is not null must hold.
 *
 * @param number how the registration number begins
 * @param name how the name, a former name or the kana begin
 * @param kana how the kana begin, in whichever kind of kana
 * @param prefecture where the entry stands: on the day if a standing is asked for, else at last
 * @param standing what the person is on the day
 * @param on the day of which the standing is told
 * @param visibleTo prefectures whose registers alone are searched, with those who ask to move there
 */
public record PersonCriteria(
        @Nullable String number,
        @Nullable String name,
        @Nullable String kana,
        @Nullable LocalDate dateOfBirth,
        @Nullable Prefecture prefecture,
        @Nullable ListedStanding standing,
        LocalDate on,
        @Nullable Set<Prefecture> visibleTo) {}
