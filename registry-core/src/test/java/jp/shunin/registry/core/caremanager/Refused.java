package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a step is refused, why, and by which rule. */
public final class Refused {

    private Refused() {}

    public static void by(Rule rule, RefusalCode code, ThrowingCallable step) {
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(step).satisfies(refused -> {
            Refusal refusal = refused.refusal();
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.rule()).contains(rule);
        });
    }
}
