package jp.shunin.registry.core.course;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A subject (科目) of a curriculum.
 *
 * @param number its number within the curriculum, from 1
 * @param nameJa its name in Japanese
 * @param form how it is taught, in Japanese: 講義, 講義及び演習, 実習
 * @param hours its hours; null for field practice (実習), for which the notice gives no figure
 */
public record Subject(
        int number, String nameJa, String form, @Nullable BigDecimal hours) {}
