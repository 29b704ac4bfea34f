package jp.shunin.registry.core.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A typed no: which rule stands against a command and with which facts.
 *
 * @param code what was refused and why
 * @param facts the dates, numbers and names that fill the code's texts, in the order of their placeholders
 */
public record Refusal(RefusalCode code, List<Object> facts) {

    public Refusal {
        facts = List.copyOf(facts);
    }

    public static Refusal of(RefusalCode code, Object... facts) {
        return new Refusal(code, List.of(facts));
    }

    /** The rule that refuses, where one of the domain does. */
    public Optional<Rule> rule() {
        return code.rule();
    }

    /** The field of the command that it is about, as a JSON path without the leading slash. */
    public Optional<String> field() {
        // Every fact has a date that may lie in the future, so the refusal says which one it means.
        return code == RefusalCode.DATE_IN_FUTURE ? Optional.of(facts.getFirst().toString()) : code.field();
    }

    /** What is wrong and how to mend it, in Japanese for a Japanese locale, else in English. */
    public String detail(Locale locale) {
        return code.text(locale, facts);
    }

    /** The refusal as an exception, to be thrown where a decision cannot go on. */
    public CommandRefused asException() {
        return new CommandRefused(this);
    }
}
