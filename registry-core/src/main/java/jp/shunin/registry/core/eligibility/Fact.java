package jp.shunin.registry.core.eligibility;

import java.util.EnumSet;
import java.util.Set;

/** The facts that the register does not hold and that a requirement may turn on, each with the question to ask for it. */
public enum Fact {
    EMPLOYMENT(
            "employment",
            "介護支援専門員としての従事期間（開始日、終了日、常勤専従か、管理者兼務か、除算期間、所在の都道府県）は。",
            "When and how did the person work as a care manager: first and last day, full-time or not, manager at the"
                    + " same time or not, excluded periods, prefecture?"),
    CERTIFIED_CARE_MANAGER(
            "certifiedCareManager",
            "日本ケアマネジメント学会の認定ケアマネジャーですか。",
            "Is the person a certified care manager (認定ケアマネジャー) of the Japan Society of Care Management?"),
    LEADER_TRAINING(
            "leaderTraining",
            "ケアマネジメントリーダー養成研修を修了しましたか。",
            "Has the person completed the care management leader training?"),
    PLACED_IN_SUPPORT_CENTRE(
            "placedInSupportCentre",
            "主任介護支援専門員に準ずる者として、現に地域包括支援センターに配置されていますか。",
            "Is the person placed in a 地域包括支援センター now, as the equivalent of a chief?"),
    RECOGNISED_BY_PREFECTURE(
            "recognisedByPrefecture", "都道府県が適当と認めた者ですか。", "Has the prefecture recognised the person otherwise?"),
    RECOGNISED_BY_MUNICIPALITY(
            "recognisedByMunicipality",
            "資質向上について、勤務先の区市町村が認める要件に該当しますか。",
            "Does the person meet a requirement on self-development that the municipality of the workplace has set?"),
    BASIC_COURSE(
            "basicCourse",
            "平成15年度から17年度までに現任研修基礎課程を修了し、専門研修課程Ⅱを免除されていますか。",
            "Is the person exempt from SPECIALIZED_2 by a basic course (現任研修基礎課程) of FY2003 to FY2005?"),
    RECOMMENDATION(
            "recommendation",
            "区市町村の推薦区分（ア、イ、ウ、なければ NONE）は。",
            "As which kind does a municipality recommend the person: ア, イ or ウ, or NONE?"),
    RECOMMENDED(
            "recommendedByMunicipality",
            "勤務先の区市町村の推薦がありますか。",
            "Does the municipality of the workplace recommend the person?"),
    OTHER_CHIEF(
            "otherChiefInEstablishment",
            "同じ事業所に他の主任介護支援専門員がいますか。",
            "Does another chief work in the same establishment?"),
    TURNED_AWAY(
            "turnedAwayInFiscalYears",
            "推薦を受けたが定員超過で受講できなかった年度は（なければ空）。",
            "In which fiscal years was the person recommended but turned away for lack of seats (none: an empty"
                    + " list)?"),
    WORKS_IN_PREFECTURE(
            "worksInPrefecture",
            "都道府県内に勤務していますか（介護支援専門員としてでなくてもよい）。",
            "Does the person work in the prefecture, as a care manager or not?"),
    TRAININGS(
            "trainingsByFiscalYear",
            "法定外の研修に年度ごとに何回参加しましたか（修了した年度は修了日以降。講師としての参加は数えない）。",
            "How many non-statutory trainings did the person attend in each fiscal year (in the year of completion:"
                    + " after the completion; not as a lecturer)?"),
    ROLES(
            "roles",
            "介護支援専門員に係る研修の企画、講師、ファシリテーターのいずれを経験しましたか。",
            "Has the person planned, taught or facilitated training of care managers?"),
    CHIEF_RENEWAL_TEACHING(
            "chiefRenewalTaughtInFiscalYears",
            "主任更新研修の講師又はファシリテーターを務めた年度は。",
            "In which fiscal years did the person teach or facilitate CHIEF_RENEWAL?"),
    PRESENTED(
            "presentedAtSociety",
            "日本ケアマネジメント学会等で演題を発表しましたか（共同発表は代表者に限る）。",
            "Has the person presented at the Japan Society of Care Management (of a group only the representative)?"),
    PRACTICE(
            "chiefPractice",
            "直近の主任研修等の修了後に行った主任としての実践は。",
            "What has the person practised as a chief since the last chief completion?"),
    FORMER_PREFECTURE(
            "metFormerPrefecturesRequirements",
            "登録移転前の都道府県の要件を、移転した年度まで満たしていましたか。",
            "Did the person meet the former prefecture's requirements up to the fiscal year of the transfer?");

    private static final Set<Fact> TOLD_IN_FULL =
            EnumSet.of(EMPLOYMENT, RECOMMENDATION, TURNED_AWAY, TRAININGS, ROLES, CHIEF_RENEWAL_TEACHING, PRACTICE);

    private final String field;
    private final Text question;

    Fact(String field, String ja, String en) {
        this.field = field;
        this.question = new Text(ja, en);
    }

    /** The field of a request that gives it. */
    public String field() {
        return field;
    }

    public Text question() {
        return question;
    }

    /** Whether the answer is yes or no. */
    boolean isYesOrNo() {
        return !TOLD_IN_FULL.contains(this);
    }
}
