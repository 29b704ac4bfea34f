package jp.shunin.registry.api.bulk;

import java.util.Locale;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Why a person is not covered by a job.
 *
 * @param outcome whether the measure has no effect on the person, or could not be applied
 * @param rule the rule that says so; null where none does
 */
public record JobProblem(
        RegistrationNumber registrationNumber,
        Outcome outcome,
        String code,
        @Nullable String rule,
        String japanese,
        String english) {

    /** How the person is counted. */
    public enum Outcome {
        SKIPPED,
        FAILED
    }

    static JobProblem of(RegistrationNumber number, Refusal refusal) {
        boolean notMeant = refusal.code() == RefusalCode.NOT_COVERED_BY_MEASURE;
        return new JobProblem(
                number,
                notMeant ? Outcome.SKIPPED : Outcome.FAILED,
                refusal.code().name(),
                refusal.rule().map(Rule::id).orElse(null),
                refusal.detail(Locale.JAPANESE),
                refusal.detail(Locale.ENGLISH));
    }

    static JobProblem broken(RegistrationNumber number) {
        return new JobProblem(
                number,
                Outcome.FAILED,
                "INTERNAL_ERROR",
                null,
                "この登録は処理できませんでした。運用者に知らせてください。",
                "This entry could not be handled. Tell the operator.");
    }

    /** The words in a language. */
    public String detail(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? japanese : english;
    }
}
