package jp.shunin.registry.api.http;

import java.util.List;

/** A parameter that can be read, and has a value that cannot be. */
final class ImpossibleValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String expected;
    private final transient List<Object> facts;

    /**
     * @param name the parameter
     * @param expected the key of the text that says what it takes, without {@code expected.}
     */
    ImpossibleValueException(String name, String expected, Object... facts) {
        super(name + " has an impossible value");
        this.name = name;
        this.expected = expected;
        this.facts = List.of(facts);
    }

    String name() {
        return name;
    }

    String expected() {
        return "expected." + expected;
    }

    Object[] facts() {
        return facts.toArray();
    }
}
