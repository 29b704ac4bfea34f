package jp.shunin.registry.api.web.people;

import java.util.List;
import jp.shunin.registry.api.http.ShowsPeople;
import org.jspecify.annotations.Nullable;

/**
 * Whom a form is about.
 *
 * @param name null if the person was forgotten, or is not to be seen by whoever fills in the form
 * @param seen whether the page of the person is to be seen
 * @param room the room from which people are found
 */
record Whom(String number, @Nullable String name, boolean seen, String room) implements ShowsPeople {

    @Override
    public List<String> peopleShown() {
        return name == null ? List.of() : List.of(number);
    }

    /** Where to go back to. */
    String address() {
        return seen ? "/people/" + number : TrainingPage.ADDRESS + "?number=" + number;
    }
}
