package jp.shunin.registry.core.training;

import java.time.LocalDate;
import jp.shunin.registry.core.eligibility.Text;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.Wareki;

/** What a notice says and by which rule. The texts' placeholders {0} and {1} are dates. */
public enum NoticeCode {
    HELD_OUTSIDE_REGISTRATION(
            Rule.T_4,
            "{0} の受講は登録地以外で行われ、受講地変更の承認が記録されていません。都道府県間の調整（未受講科目の受講）によるものか確かめてください。",
            "What was attended on {0} was held outside the prefecture of registration, and no change of place is"
                    + " recorded. Check whether the prefectures agreed on it for a missed subject (T-3)."),
    NOT_REGISTERED(Rule.X_1, "この日に登録がありません。", "Not registered on the day."),
    FIRST_CARD(
            Rule.C_2,
            "証の交付を受けていません。{0} までは研修を受けずに交付を受けられます。",
            "No card has been issued yet. Until {0} one is issued without further training."),
    FIRST_CARD_NEEDS_RETRAINING(
            Rule.C_2,
            "研修を受けずに交付を受けられる期間は {0} で終わりました。再研修が必要です。",
            "A card without further training could be issued until {0}. RETRAINING is needed."),
    CARD_LAPSED(
            Rule.C_4,
            "証は {0} を最後に効力を失っており、更新できません。再研修の修了後に新たな交付を受けます。",
            "The card was last in force on {0} and cannot be renewed. A new card is issued after RETRAINING."),
    CARD_NEVER_IN_FORCE(
            Rule.C_4,
            "{0} に有効な証がありません。再研修の修了後に新たな交付を受けます。",
            "No card is in force on {0}. A new card is issued after RETRAINING."),
    RETRAINED(
            Rule.C_4,
            "再研修は修了しています。{0} 以後、証の交付を申請できます。",
            "RETRAINING is completed. A new card can be applied for, on {0} already."),
    RENEWED_ALREADY(
            Rule.C_3,
            "証はすでに {1} まで更新されています。次の更新のための研修は {0} 以後に修了したものが数えられます。",
            "The card is renewed already, through {1}. For the next renewal a course counts from {0} on."),
    EXTENDED_BY_MEASURE(
            Rule.S_6,
            "証の本来の満了日は {0} ですが、特例措置により {1} まで有効です。その間の更新は期間内の更新です。",
            "The card ended on {0} and is kept in force through {1} by a special measure. A renewal until then is in"
                    + " time."),
    APPLY_IN_TIME(
            Rule.C_3,
            "研修を修了しただけでは更新されません。{0} までに更新を申請してください。",
            "To complete a course renews nothing by itself. Apply for the renewal by {0}."),
    EXPERIENCE_NOT_HELD(
            Rule.T_6,
            "証の期間（{0} から {1} まで）に実務に従事したかどうかは登録簿に記録されていないため、両方の場合を示します。",
            "Whether the person practised in the card's period ({0} to {1}) is not held in the register, so both cases"
                    + " are told."),
    FIRST_WITH_EXPERIENCE(
            Rule.T_6,
            "実務経験者としての更新の記録がないため、実務経験者であれば初回の更新です。",
            "No renewal as one who practised is recorded, so for one who practised it is the first."),
    SUBSEQUENT_WITH_EXPERIENCE(
            Rule.T_6,
            "実務経験者としての更新の記録があるため、実務経験者であれば2回目以降の更新です。",
            "A renewal as one who practised is recorded, so for one who practised it is a later one."),
    CHIEF_RENEWAL_RENEWS_CARD(
            Rule.C_6,
            "主任更新研修を {0} までに修了すれば、更新研修は免除されます。",
            "Completing CHIEF_RENEWAL by {0} exempts from the renewal courses."),
    CHIEF_RENEWAL_OPENS_TOO_LATE(
            Rule.T_7,
            "主任更新研修の対象となるのはおおむね {0} からで、証の満了日 {1} より後です。証の更新には更新研修が必要です。",
            "CHIEF_RENEWAL opens on about {0}, after the card's last day {1}. The card needs a renewal course."),
    CARD_WITHOUT_END(Rule.C_1, "証に有効期間の満了はなく、更新は要りません。", "The card has no end. It needs no renewal."),
    CHIEF_ENDS(
            Rule.K_4,
            "主任の有効期間は {0} に満了します。それまでに主任更新研修を修了しないと、主任研修からになります。",
            "The chief certificate ends on {0}. Without CHIEF_RENEWAL by then, CHIEF must be taken again."),
    CHIEF_ENDS_FIRST(
            Rule.K_4,
            "主任の有効期間は {0} に満了し、証の満了日 {1} より先です。それまでに主任更新研修を修了しないと、主任研修からになります。",
            "The chief certificate ends on {0}, before the card does on {1}. Without CHIEF_RENEWAL by then, CHIEF must"
                    + " be taken again."),
    NOT_OPEN_YET(
            Rule.T_7,
            "更新研修の対象となるのは、おおむね {0}（証の満了日 {1} の約1年前）からです。",
            "The renewal courses open on about {0}, some 1 year before the card ends on {1}."),
    COMPLETED_EARLY(
            Rule.T_7,
            "更新研修の修了日 {0} は、証の満了日のおおむね1年前（{1}）より前です。「おおむね」の範囲か確かめてください。",
            "The renewal course was completed on {0}, before about 1 year to the card's end ({1}). Judge whether that"
                    + " is near enough.");

    private final Rule rule;
    private final String japanese;
    private final String english;

    NoticeCode(Rule rule, String japanese, String english) {
        this.rule = rule;
        this.japanese = japanese;
        this.english = english;
    }

    /** The notice with its dates filled in. */
    Notice about(LocalDate... days) {
        String ja = japanese;
        String en = english;
        for (int number = 0; number < days.length; number++) {
            ja = ja.replace("{" + number + "}", Wareki.format(days[number]));
            en = en.replace("{" + number + "}", days[number].toString());
        }
        return new Notice(this, rule, new Text(ja, en));
    }
}
