package jp.shunin.registry.core.eligibility;

import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;

/**
 * Which rules were applied.
 *
 * @param scope {@code *} for the national rules, else the code of the prefecture that made them
 * @param fiscalYear the fiscal year of the application
 * @param notice the notice that makes them
 * @param file the data file that holds them
 * @param nationalInstead whether the prefecture has no rules of its own for the course and year
 * @param text the same in words
 */
public record RuleSetUsed(
        String scope, int fiscalYear, String notice, String file, boolean nationalInstead, Text text) {

    static RuleSetUsed of(RuleSet set, Prefecture prefecture, FiscalYear year) {
        RuleSetRow origin = set.origin();
        return new RuleSetUsed(
                origin.scope(),
                year.year(),
                origin.notice(),
                origin.file(),
                origin.isNational(),
                text(origin, prefecture, year));
    }

    private static Text text(RuleSetRow origin, Prefecture prefecture, FiscalYear year) {
        String japanese = prefecture.japaneseName() + "の" + year.year() + "年度の"
                + origin.course().japaneseName();
        String english = origin.course() + " in " + prefecture.englishName() + ", " + year;
        return origin.isNational()
                ? new Text(
                        japanese + "について独自の要件は登録されていないため、国の要件によります。",
                        "No rules of its own are held for " + english + "; the national rules are applied.")
                : new Text(japanese + "の要件によります。", "The prefecture's own rules are applied: " + english + ".");
    }
}
