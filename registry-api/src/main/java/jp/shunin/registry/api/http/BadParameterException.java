package jp.shunin.registry.api.http;

import java.util.List;

/** A header or parameter whose value cannot be taken. */
final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient ValueFault fault;
    private final String expected;
    private final transient List<Object> facts;

    /**
     * @param name the header or parameter
     * @param fault what is wrong with its value
     * @param expected the key of the text that says what it takes, without {@code expected.}
     * @param facts what fills the text's placeholders
     */
    BadParameterException(String name, ValueFault fault, String expected, Object... facts) {
        super(name + ": " + fault.code());
        this.name = name;
        this.fault = fault;
        this.expected = expected;
        this.facts = List.of(facts);
    }

    /** It cannot be read. */
    static BadParameterException malformed(String name, String expected, Object... facts) {
        return new BadParameterException(name, ValueFault.BAD_FORMAT, expected, facts);
    }

    /** It can be read, and cannot be. */
    static BadParameterException impossible(String name, String expected, Object... facts) {
        return new BadParameterException(name, ValueFault.IMPOSSIBLE_VALUE, expected, facts);
    }

    /** It is the name of nothing of this type; one that has not even the form of such a name cannot be read. */
    static BadParameterException unknown(String name, Class<?> type, String text, String expected, Object... facts) {
        ValueFault fault = ValueFault.isWellFormed(type, text) ? ValueFault.UNKNOWN_VALUE : ValueFault.BAD_FORMAT;
        return new BadParameterException(name, fault, expected, facts);
    }

    String name() {
        return name;
    }

    ValueFault fault() {
        return fault;
    }

    String expected() {
        return "expected." + expected;
    }

    Object[] facts() {
        return facts.toArray();
    }
}
