package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * One attendance of one subject (科目) of a course.
 *
 * @param subjectNo the subject's number in the curriculum; a number the curriculum does not have is a local subject
 * @param attendedOn the day of attendance
 * @param hours the hours attended, not negative; a subject may be attended in several sittings, whose hours add up
 * @param heldBy the prefecture that held it
 */
public record AttendedSubject(int subjectNo, LocalDate attendedOn, BigDecimal hours, Prefecture heldBy) {}
