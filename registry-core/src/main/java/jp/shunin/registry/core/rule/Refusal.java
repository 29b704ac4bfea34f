package jp.shunin.registry.core.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A typed no: which rule stands against a command and with which facts.
 *
 * @param code what was refused and why
 * @param facts the dates, numbers and names that fill the code's texts, in the order of their placeholders
 * @param field the field of the command that it is about, as a JSON path without the leading slash
 */
public record Refusal(RefusalCode code, List<Object> facts, Optional<String> field) {

    public Refusal {
        facts = List.copyOf(facts);
    }

    public static Refusal of(RefusalCode code, Object... facts) {
        // Every fact has a date that may lie in the future, so the refusal says which one it means.
        Optional<String> field = code == RefusalCode.DATE_IN_FUTURE ? Optional.of(facts[0].toString()) : code.field();
        return new Refusal(code, List.of(facts), field);
    }

    /** The rule that refuses, where one of the domain does. */
    public Optional<Rule> rule() {
        return code.rule();
    }

    /** The same refusal, of a command that is said within another: its field lies in that field of the other. */
    public Refusal within(String outer) {
        return new Refusal(code, facts, field.map(inner -> outer + "/" + inner));
    }

    /** The same refusal, of a command that nobody has said here: it is about no field but this. */
    public Refusal about(String other) {
        return new Refusal(code, facts, Optional.of(other));
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
