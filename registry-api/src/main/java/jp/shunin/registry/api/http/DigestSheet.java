package jp.shunin.registry.api.http;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.api.watch.DigestLine;
import jp.shunin.registry.api.watch.Notice;
import jp.shunin.registry.core.notice.NoticeKind;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/** What a file shows of a watch list. */
final class DigestSheet {

    static final Sheet<DigestLine> PEOPLE = Sheet.<DigestLine>named("見守り一覧")
            .with("登録番号", line -> line.registrationNumber().value())
            .with("登録", DigestSheet::registration)
            .with("登録都道府県", DigestSheet::prefecture)
            .with("介護支援専門員", line -> valid(line, Standing::careManager))
            .withDay("介護支援専門員 有効期間の満了日", line -> standing(line).careManager().through())
            .with("主任", line -> valid(line, Standing::chief))
            .withDay("主任 有効期間の満了日", line -> standing(line).chief().through())
            .with("業務禁止", line -> standing(line).prohibition() == null ? "" : "業務禁止中")
            .with(
                    "当月の通知",
                    line -> line.notices().stream().map(DigestSheet::notice).collect(Collectors.joining("、")));

    private DigestSheet() {}

    private static Standing standing(DigestLine line) {
        return Objects.requireNonNullElse(line.standing(), Standing.UNKNOWN);
    }

    private static String registration(DigestLine line) {
        if (line.standing() == null) {
            return "登録簿にない番号";
        }
        return line.standing().registration().registered() ? "登録" : "登録なし";
    }

    private static @Nullable String prefecture(DigestLine line) {
        var prefecture = standing(line).registration().prefecture();
        return prefecture == null ? null : prefecture.japaneseName();
    }

    private static String valid(DigestLine line, Function<Standing, Held> held) {
        return held.apply(standing(line)).valid() ? "有効" : "";
    }

    private static String notice(Notice notice) {
        String what = kind(notice.kind());
        if (notice.qualification() == null) {
            return what;
        }
        return "%s（%s、満了日%s）".formatted(what, qualification(notice.qualification()), notice.lastDay());
    }

    private static String qualification(Qualification qualification) {
        return switch (qualification) {
            case CARD -> "介護支援専門員";
            case CHIEF -> "主任介護支援専門員";
        };
    }

    private static String kind(NoticeKind kind) {
        return switch (kind) {
            case LAPSES_IN_6_MONTHS -> "6か月以内に満了";
            case LAPSES_IN_3_MONTHS -> "3か月以内に満了";
            case LAPSES_IN_1_MONTH -> "1か月以内に満了";
            case LAPSED -> "失効";
            case CHIEF_LOST_WITH_CARD -> "介護支援専門員証の失効による主任の喪失";
            case EXTENDED_BY_MEASURE -> "特例措置による延長";
            case CORRECTED -> "記録の訂正";
        };
    }
}
