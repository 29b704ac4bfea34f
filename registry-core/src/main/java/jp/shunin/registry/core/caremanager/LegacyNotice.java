package jp.shunin.registry.core.caremanager;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.shunin.registry.core.rule.FactText;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Something about a record of an old register that an officer should look at; it refuses nothing.
 *
 * @param facts the dates and numbers that fill the code's texts, in the order of their placeholders
 */
public record LegacyNotice(Code code, List<Object> facts) {

    public LegacyNotice {
        facts = List.copyOf(facts);
    }

    static LegacyNotice of(Code code, Object... facts) {
        return new LegacyNotice(code, List.of(facts));
    }

    /** What it says, in Japanese for a Japanese locale, else in English. */
    public String detail(Locale locale) {
        boolean inJapanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
        return FactText.fill(inJapanese ? code.japanese : code.english, facts, inJapanese);
    }

    /** What a notice is about, and by which rule. */
    public enum Code {
        GIVEN_NAME_NOT_SEPARATED(
                null,
                "person/familyName",
                "氏名に区切りがないため、全体を氏として記録します。分けるには氏と名の間に空白を入れてください。",
                "The name has no space between family and given name, so all of it is kept as the family name. Put a"
                        + " space there to part them."),
        KANA_MISSING(null, "person/familyNameKana", "フリガナがありません。空のまま記録します。", "The kana are missing and stay empty."),
        CARD_FIRST_DAY_COUNTED(
                Rule.P_2,
                "card/through",
                "証の交付年月日がないため、満了日から5年を逆算し {0} からとします。",
                "The card's day of issue is missing; its term is counted back by five years, from {0}."),
        CARD_RENEWED_EARLY(
                Rule.P_3,
                "card/issuedOn",
                "交付日 {0} から満了日 {1} までは5年を超えます。前の証の満了前に更新されたものとして、{2} からの証とします。",
                "From the issue on {0} to the end on {1} there are more than five years. The card is taken as renewed"
                        + " before the earlier one ended, with a term from {2}."),
        CARD_SHORTER(
                Rule.C_5,
                "card/through",
                "証の期間（{0} から {1} まで）は5年より短いです。主任の満了日への置換え、移転、再交付によるものか確かめてください。",
                "The card's term ({0} to {1}) is shorter than five years. Check whether it was aligned, or issued on a"
                        + " transfer or again."),
        CHIEF_END_COUNTED(
                Rule.K_1,
                "chiefThrough",
                "主任の有効期間満了日がないため、修了日 {0} から数えて {1} までとします。",
                "The end of the chief certificate is missing; counted from the completion on {0} it is {1}."),
        CHIEF_RENEWED_EARLY(
                Rule.T_7,
                "courses/CHIEF_RENEWAL",
                "主任更新研修の修了日 {0} は、前の有効期間の満了日 {1} のおおむね2年前より前です。確かめてください。",
                "CHIEF_RENEWAL was completed on {0}, more than about 2 years before the earlier certificate ended on"
                        + " {1}. Check the dates."),
        LOOKS_LIKE_SOMEBODY_BARRED(
                Rule.X_1,
                "person/dateOfBirth",
                "氏名（カナ）と生年月日が同じ方の登録 {0} が {1} に消除されており、{2} まで登録を受けられません。別の方か確かめてください。",
                "Registration {0}, of a person of the same name in kana and the same date of birth, was removed on {1};"
                        + " a new one is barred through {2}. Check whether this is another person.");

        private final @Nullable Rule rule;
        private final String field;
        private final String japanese;
        private final String english;

        Code(@Nullable Rule rule, String field, String japanese, String english) {
            this.rule = rule;
            this.field = field;
            this.japanese = japanese;
            this.english = english;
        }

        public Optional<Rule> rule() {
            return Optional.ofNullable(rule);
        }

        /** The field of the record that it is about, as a JSON path without the leading slash. */
        public String field() {
            return field;
        }
    }
}
