package jp.shunin.registry.api.http;

import java.util.List;

/** A header or parameter that cannot be read. */
final class MalformedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String expected;
    private final transient List<Object> facts;

    /**
     * @param name the header or parameter
     * @param expected the key of the text that says what it takes, without {@code expected.}
     */
    MalformedRequestException(String name, String expected, Object... facts) {
        super(name + " is malformed");
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
