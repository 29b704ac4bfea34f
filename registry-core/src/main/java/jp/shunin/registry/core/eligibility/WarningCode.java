package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.Wareki;

/** What an officer should look at although it refuses nobody. The texts' placeholder {0} is a date. */
public enum WarningCode {
    ENDS_LATER_THAN_ABOUT(
            Rule.T_7,
            "主任の有効期間の満了日 {0} は「おおむね」の範囲より後です。受講を認めるかを判断してください。",
            "The chief certificate ends on {0}, later than \"about\" the stated time. Judge whether that is near"
                    + " enough."),
    CHIEF_BEYOND_THE_COURSE(
            Rule.K_4,
            "主任の有効期間は {0} まで続き、研修中に満了しません。主任研修ではなく主任更新研修の対象ではないか確かめてください。",
            "The chief certificate runs to {0}, beyond the course. Check whether CHIEF_RENEWAL is not the course to"
                    + " take."),
    VALIDITY_NOT_SHOWN(
            Rule.E_3,
            "認定ケアマネジャーの認定が {0} に有効であることを確かめてください。",
            "Check that the certificate as 認定ケアマネジャー is in force on {0}."),
    NO_YEAR_TO_COUNT(
            Rule.E_5,
            "主任研修等の修了日 {0} の翌年度から申込みの前年度までに、数える年度がありません。",
            "No fiscal year lies between the completion on {0} and the application, so none is counted.");

    private final Rule rule;
    private final String japanese;
    private final String english;

    WarningCode(Rule rule, String japanese, String english) {
        this.rule = rule;
        this.japanese = japanese;
        this.english = english;
    }

    Warning about(LocalDate day) {
        return new Warning(
                this,
                rule,
                new Text(japanese.replace("{0}", Wareki.format(day)), english.replace("{0}", day.toString())));
    }
}
