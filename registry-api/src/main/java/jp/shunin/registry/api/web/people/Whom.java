package jp.shunin.registry.api.web.people;

import java.util.List;
import jp.shunin.registry.api.http.ShowsPeople;
import org.jspecify.annotations.Nullable;

/**
 * Whom a form is about.
 *
 * @param name null if the person was forgotten
 */
record Whom(String number, @Nullable String name) implements ShowsPeople {

    @Override
    public List<String> peopleShown() {
        return name == null ? List.of() : List.of(number);
    }
}
