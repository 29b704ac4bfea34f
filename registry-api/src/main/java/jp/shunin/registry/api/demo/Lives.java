package jp.shunin.registry.api.demo;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_SUBSEQUENT;
import static jp.shunin.registry.core.course.Course.RETRAINING;
import static jp.shunin.registry.core.course.Edition.H28;
import static jp.shunin.registry.core.course.Edition.PRE_H28;
import static jp.shunin.registry.core.course.Edition.R6;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;

/**
 * The script of the demonstration: lives that nobody led, named after the rule that each shows. All dates are fixed, so
 * the answers stay the same.
 *
 * <p>No prefecture is known to have {@code FORFEITED} (K-6), and a policy is never made up for a real one: so K-6 is
 * shown by {@code SUSPENDED}.
 */
final class Lives {

    static final String HANAKO = "13059999";

    private static final MeasureId MEASURE = new MeasureId("13-demonstration");

    private Lives() {}

    /** A measure that Tokyo never took: cards that ended in the years from 2021 to 2023 stay in force for 3 more. */
    static DeclareSpecialMeasure measure() {
        MeasureTerms terms = new MeasureTerms(
                Prefecture.TOKYO,
                new LegalBasis("見本第1号", LocalDate.parse("2021-01-04"), "見本の特例措置（実在しません）"),
                Set.of(Qualification.CARD),
                new Cohort(LocalDate.parse("2021-01-01"), LocalDate.parse("2023-12-31"), null),
                List.of(new ExtensionRule(null, null, null, Period.ofYears(3))),
                RenewalBase.ORIGINAL_EXPIRY);
        return new DeclareSpecialMeasure(MEASURE, terms);
    }

    static List<Life> all() {
        return List.of(
                hanako(),
                leapDay(),
                transition("11900001", "一郎", "イチロウ", "2010-03-12", "2019-03-31"),
                transition("23900001", "二郎", "ジロウ", "2013-02-15", "2020-03-31"),
                renewedChief("18900001", "継続", "ケイゾク", "K-3 CONTINUOUS: 福井県では、更新された証明書は前の証明書に続く"),
                renewedChief("26900001", "起算", "キサン", "K-3 FROM_COMPLETION: 京都府では、更新された証明書は修了日から5年"),
                renewedTooLate(),
                aligned(),
                notAligned(),
                keptByMeasure(),
                renewedUnderMeasure(),
                lapsedOnTransfer(),
                forgotToApply(),
                retrained(),
                suspended(),
                transferred(),
                invalidated(),
                removed(),
                prohibited());
    }

    private static Life hanako() {
        return Life.registered(
                        HANAKO,
                        "2016-05-20",
                        person("東京", "花子", "トウキョウ", "ハナコ"),
                        "C-5: 主任更新研修で更新したが、証明書の満了が5年を超えるため証を置き換えられない")
                .cardIssued("2016-06-01")
                .completed(RENEWAL_EXPERIENCED_FIRST, H28, "2020-11-10")
                .cardRenewed("2021-02-01")
                .completed(CHIEF, H28, "2022-02-18")
                .completed(CHIEF_RENEWAL, R6, "2026-02-10")
                .cardRenewed("2026-03-02");
    }

    private static Life leapDay() {
        return Life.registered("01900001", "2019-12-02", person("閏", "日子", "ウルウ", "ニチコ"), "P-2: 2月29日からの5年は2月28日に満了する")
                .cardIssued("2020-02-29");
    }

    private static Life transition(
            String number, String givenName, String givenNameKana, String completedOn, String endsOn) {
        return Life.registered(
                        number,
                        "2006-05-10",
                        person("経過", givenName, "ケイカ", givenNameKana),
                        "K-2: %s の主任研修の修了証明書は、経過措置により %s に満了する".formatted(completedOn, endsOn))
                .cardIssued("2006-06-01")
                .completed(RENEWAL_EXPERIENCED_FIRST, PRE_H28, "2010-11-01")
                .cardRenewed("2011-02-01")
                .completed(RENEWAL_EXPERIENCED_SUBSEQUENT, PRE_H28, "2015-10-20")
                .cardRenewed("2016-02-01")
                .completed(CHIEF, PRE_H28, completedOn);
    }

    /** The same life in two prefectures: only the policy makes the difference. */
    private static Life renewedChief(String number, String givenName, String givenNameKana, String shows) {
        return Life.registered(number, "2012-05-01", person("更新", givenName, "コウシン", givenNameKana), shows)
                .cardIssued("2012-05-15")
                .completed(RENEWAL_EXPERIENCED_FIRST, H28, "2016-11-20")
                .completed(CHIEF, H28, "2017-02-10")
                .cardRenewed("2017-03-01")
                .completed(CHIEF_RENEWAL, H28, "2021-11-05")
                .cardRenewedWithoutAligning("2022-01-17");
    }

    private static Life renewedTooLate() {
        return Life.registered(
                        "40900001",
                        "2014-04-01",
                        person("手遅", "礼子", "テオクレ", "レイコ"),
                        "K-4: 証明書の満了後に主任更新研修を修了しても、主任には戻らない")
                .cardIssued("2014-05-01")
                .completed(CHIEF, H28, "2017-03-03")
                .completed(RENEWAL_EXPERIENCED_FIRST, H28, "2018-11-09")
                .cardRenewed("2019-02-01")
                .completed(CHIEF_RENEWAL, H28, "2022-03-18")
                .cardRenewed("2024-02-01");
    }

    private static Life aligned() {
        return beforeAligning("14900001", "揃子", "ソロコ", "C-5: 更新された証は、主任の証明書の満了日に置き換えられる")
                .cardRenewed("2023-11-15");
    }

    private static Life notAligned() {
        return beforeAligning("14900002", "別子", "ベツコ", "C-5: 別段の申出により、証は通常どおり5年更新される")
                .cardRenewedWithoutAligning("2023-11-15");
    }

    private static Life beforeAligning(String number, String givenName, String givenNameKana, String shows) {
        return Life.registered(number, "2014-03-03", person("置換", givenName, "オキカエ", givenNameKana), shows)
                .cardIssued("2014-04-01")
                .completed(CHIEF, H28, "2018-02-16")
                .completed(RENEWAL_EXPERIENCED_FIRST, H28, "2018-10-12")
                .cardRenewed("2019-01-15")
                .completed(CHIEF_RENEWAL, H28, "2022-10-07");
    }

    private static Life keptByMeasure() {
        return Life.registered(
                        "13900001",
                        "2018-11-01",
                        person("特例", "待子", "トクレイ", "マチコ"),
                        "S-1, S-2: 特例措置だけで効力を保つ証。本来の満了日も見える")
                .cardIssued("2018-12-01")
                .extendedBy(MEASURE);
    }

    private static Life renewedUnderMeasure() {
        return Life.registered(
                        "13900002",
                        "2016-05-20",
                        person("特例", "新子", "トクレイ", "シンコ"),
                        "S-6: 特例措置の間の更新は間に合った更新で、次の期間は本来の満了日の翌日から")
                .cardIssued("2016-06-01")
                .extendedBy(MEASURE)
                .completed(RENEWAL_EXPERIENCED_FIRST, H28, "2023-02-10")
                .cardRenewed("2023-03-01");
    }

    private static Life lapsedOnTransfer() {
        return Life.registered(
                        "13900003",
                        "2018-01-10",
                        person("特例", "去子", "トクレイ", "サリコ"),
                        "M-3 LAPSES_ON_TRANSFER: 他県の特例措置だけで保たれた証は、奈良県への移転で失効する")
                .cardIssued("2018-02-01")
                .extendedBy(MEASURE)
                .transferredTo(Prefecture.NARA, "2025-04-01");
    }

    private static Life forgotToApply() {
        return Life.registered(
                        "12900001", "2020-10-01", person("申請", "忘太", "シンセイ", "ボウタ"), "C-3: 研修を修了しても、申請しなければ証は更新されない")
                .cardIssued("2020-11-01")
                .completed(RENEWAL_EXPERIENCED_FIRST, R6, "2025-08-08");
    }

    private static Life retrained() {
        return Life.registered(
                        "27900001",
                        "2014-08-01",
                        person("再研", "修子", "サイケン", "シュウコ"),
                        "C-4: 失効した証は更新できない。再研修の後に新しい証が交付される")
                .cardIssued("2014-09-01")
                .completed(RETRAINING, H28, "2022-06-24")
                .cardIssued("2022-07-15");
    }

    private static Life suspended() {
        return Life.registered(
                        "01900002",
                        "2015-03-02",
                        person("休止", "主子", "キュウシ", "カズコ"),
                        "K-6 SUSPENDED: 証が失効すると主任でなくなり、新しい証の日からまた主任になる")
                .cardIssued("2015-04-01")
                .completed(CHIEF, H28, "2018-03-09")
                .completed(RETRAINING, H28, "2020-10-30")
                .cardIssued("2020-12-01");
    }

    private static Life transferred() {
        return Life.registered(
                        "12900002",
                        "2017-09-01",
                        person("移転", "渡", "イテン", "ワタル"),
                        "M-3, C-7: 移転しても番号と主任の証明書はそのまま。新しい証は残りの期間")
                .cardIssued("2017-10-01")
                .completed(RENEWAL_EXPERIENCED_FIRST, H28, "2022-02-04")
                .cardRenewed("2022-06-01")
                .completed(CHIEF, H28, "2024-02-16")
                .transferredTo(Prefecture.TOKYO, "2024-04-01");
    }

    private static Life invalidated() {
        return Life.registered(
                        "28900001", "2021-04-01", person("無効", "偽子", "ムコウ", "ギコ"), "K-8: 不正な修了は初めから無効で、主任であったことはない")
                .cardIssued("2021-05-01")
                .completed(CHIEF, H28, "2023-02-17")
                .completionInvalidated(CHIEF, "2023-02-17", "2024-09-02", "見本: 受講していないことが判明した");
    }

    private static Life removed() {
        return Life.registered(
                        "34900001", "2022-04-01", person("消除", "済子", "ショウジョ", "スミコ"), "X-1, C-9: 登録が消除されると、証も効力を失う")
                .cardIssued("2022-05-01")
                .removed("2025-06-30", RemovalCause.REQUEST);
    }

    private static Life prohibited() {
        return Life.registered(
                        "04900001",
                        "2023-04-03",
                        person("業務", "止男", "ギョウム", "トメオ"),
                        "X-2: 業務禁止の間も、登録と証はそのまま。ただし業務はできない")
                .cardIssued("2023-05-01")
                .prohibited("2026-09-01", "2027-02-28");
    }

    private static PersonalRecord person(
            String familyName, String givenName, String familyNameKana, String givenNameKana) {
        return new PersonalRecord(
                familyName, givenName, familyNameKana, givenNameKana, null, LocalDate.parse("1980-01-02"), null);
    }
}
