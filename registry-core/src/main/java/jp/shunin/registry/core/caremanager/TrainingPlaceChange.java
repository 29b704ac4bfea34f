package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * A change of the training place (受講地変更) that the prefecture of registration approved (T-4).
 *
 * @param from the prefecture of registration, which approved it
 * @param to where the course may be taken instead
 * @param event the id of the event that recorded it
 */
public record TrainingPlaceChange(Course course, Prefecture from, Prefecture to, LocalDate approvedOn, String event) {}
