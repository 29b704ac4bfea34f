package jp.shunin.registry.api.http;

import java.util.function.Function;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.core.caremanager.CoverState;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.projections.completion.CompletionLine;
import jp.shunin.registry.projections.measure.CoverLine;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.roster.LapsingLine;
import jp.shunin.registry.projections.roster.RosterLine;
import org.jspecify.annotations.Nullable;

/** What the files of the rosters show. */
final class RosterSheets {

    static final Sheet<RosterLine> CHIEFS = roster("主任介護支援専門員名簿");
    static final Sheet<RosterLine> CARE_MANAGERS = roster("介護支援専門員名簿");
    static final Sheet<CompletionLine> COMPLETIONS = completions();
    static final Sheet<LapsingLine> LAPSING = lapsing();
    static final Sheet<CoverLine> COVERED_PEOPLE = coveredPeople();

    private static final String FORGOTTEN = "消去済み";

    private RosterSheets() {}

    private static Sheet<RosterLine> roster(String name) {
        Sheet<RosterLine> numbered = Sheet.<RosterLine>named(name)
                .with("登録番号", line -> line.registrationNumber().value());
        return withPerson(numbered, RosterLine::person)
                .with("都道府県", line -> line.prefecture().japaneseName())
                .withDay("介護支援専門員 有効期間の初日", line -> line.careManager().from())
                .withDay("介護支援専門員 有効期間の満了日", line -> line.careManager().through())
                .withDay("介護支援専門員 特例前の満了日", line -> line.careManager().originalThrough())
                .withDay("主任 有効期間の初日", line -> line.chief().from())
                .withDay("主任 有効期間の満了日", line -> line.chief().through())
                .withDay("主任 特例前の満了日", line -> line.chief().originalThrough())
                .with("業務禁止", line -> line.prohibited() ? "業務禁止中" : "");
    }

    private static Sheet<CompletionLine> completions() {
        Sheet<CompletionLine> numbered = Sheet.<CompletionLine>named("研修修了者名簿")
                .with("登録番号", line -> line.registrationNumber().value())
                .with("修了証明書番号", CompletionLine::certificateNumber)
                .withDay("修了年月日", CompletionLine::completedOn);
        return withPerson(numbered, CompletionLine::person)
                .with("課程", RosterSheets::course)
                .with("年度", line -> String.valueOf(line.fiscalYear()))
                .with("実施都道府県", line -> line.heldBy().japaneseName())
                .with("登録都道府県", line -> line.prefecture().japaneseName())
                .with("効力", line -> line.valid() ? "有効" : "無効");
    }

    private static Sheet<LapsingLine> lapsing() {
        Sheet<LapsingLine> numbered = Sheet.<LapsingLine>named("有効期間満了予定者名簿")
                .with("登録番号", line -> line.registrationNumber().value());
        return withPerson(numbered, LapsingLine::person)
                .with("都道府県", line -> line.prefecture().japaneseName())
                .with("資格", line -> qualification(line.qualification()))
                .withDay("満了日", LapsingLine::lastDay);
    }

    private static Sheet<CoverLine> coveredPeople() {
        Sheet<CoverLine> numbered = Sheet.<CoverLine>named("特例措置対象者名簿")
                .with("登録番号", line -> line.registrationNumber().value());
        return withPerson(numbered, CoverLine::person)
                .with("都道府県", line -> line.prefecture().japaneseName())
                .with("資格", line -> qualification(line.qualification()))
                .with("適用", line -> state(line.state()))
                .withDay("特例前の満了日", CoverLine::originalThrough)
                .withDay("適用前の満了日", CoverLine::before)
                .withDay("適用後の満了日", CoverLine::after);
    }

    private static String state(CoverState state) {
        return switch (state) {
            case EXTENDED -> "適用済";
            case AMENDED_SINCE -> "適用済（改正後の期間は未適用）";
            case NOT_APPLIED_YET -> "未適用";
            case ALREADY_AS_LONG -> "適用なし（既に同じか長い期間）";
            case WITHOUT_END -> "適用なし（満了日なし）";
            case CONTINUED -> "適用なし（更新・交付済）";
            case VOIDED -> "適用なし（失効）";
            case REGISTRATION_REMOVED -> "適用なし（登録消除）";
        };
    }

    private static <R> Sheet<R> withPerson(Sheet<R> sheet, Function<R, @Nullable ListedPerson> person) {
        return sheet.with("氏", line -> told(person.apply(line), ListedPerson::familyName, FORGOTTEN))
                .with("名", line -> told(person.apply(line), ListedPerson::givenName, null))
                .with("フリガナ（氏）", line -> told(person.apply(line), ListedPerson::familyNameKana, null))
                .with("フリガナ（名）", line -> told(person.apply(line), ListedPerson::givenNameKana, null))
                .with("旧姓", line -> told(person.apply(line), ListedPerson::formerFamilyName, null))
                .withDay("生年月日", line -> told(person.apply(line), ListedPerson::dateOfBirth, null));
    }

    private static <T> @Nullable T told(
            @Nullable ListedPerson person, Function<ListedPerson, @Nullable T> what, @Nullable T ifForgotten) {
        return person == null ? ifForgotten : what.apply(person);
    }

    private static String qualification(Qualification qualification) {
        return switch (qualification) {
            case CARD -> "介護支援専門員";
            case CHIEF -> "主任介護支援専門員";
        };
    }

    private static String course(CompletionLine line) {
        return switch (line.course()) {
            case PRACTICAL -> "実務研修";
            case SPECIALIZED_1 -> "専門研修課程Ⅰ";
            case SPECIALIZED_2 -> "専門研修課程Ⅱ";
            case RETRAINING -> "再研修";
            case RENEWAL_INEXPERIENCED -> "更新研修（実務未経験者）";
            case RENEWAL_EXPERIENCED_FIRST -> "更新研修（実務経験者・初回）";
            case RENEWAL_EXPERIENCED_SUBSEQUENT -> "更新研修（実務経験者・2回目以降）";
            case CHIEF -> "主任介護支援専門員研修";
            case CHIEF_RENEWAL -> "主任介護支援専門員更新研修";
        };
    }
}
