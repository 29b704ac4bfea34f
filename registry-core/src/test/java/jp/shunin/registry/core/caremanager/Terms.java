package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;

/** Terms written as two dates. */
final class Terms {

    private Terms() {}

    static Term term(String from, String through) {
        return new Term(LocalDate.parse(from), LocalDate.parse(through), null);
    }
}
