package jp.shunin.registry.api.web.measures;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of the extension: how long it is, and for which expiry dates (S-1). Its fields have its number in their names; those
 * of the first do not.
 *
 * @param number from 1
 */
record ExtensionRow(int number) {

    /** More sub-ranges than any notice has had. */
    static final int MOST = 40;

    private static final List<String> TYPED = List.of("until", "years", "months", "rangeFrom", "rangeThrough");

    static Stream<ExtensionRow> all() {
        return IntStream.rangeClosed(1, MOST).mapToObj(ExtensionRow::new);
    }

    /** The name of one of its fields. */
    public String name(String field) {
        return number == 1 ? field : field + "-" + number;
    }

    List<String> names() {
        return Stream.concat(Stream.of("length"), TYPED.stream())
                .map(this::name)
                .toList();
    }

    /** Whether something stands in it. A choice alone does not count: it cannot be taken back. */
    boolean isTypedIn(Draft draft) {
        return TYPED.stream().anyMatch(field -> !draft.value(name(field)).isEmpty());
    }
}
