package jp.shunin.registry.core.specialmeasure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a special measure, chosen by the prefecture or the registry, for example {@code 13-covid-2021}.
 *
 * @param value 1 to 64 ASCII letters, digits, hyphens, underscores and dots; not 8 digits alone, which a registration number has
 */
public record MeasureId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("(?![0-9]{8}$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException if the text has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeasureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a measure's id has 1 to 64 letters, digits, hyphens, underscores and dots, and is not a number of"
                            + " 8 digits: "
                            + value);
        }
    }

    /** The id that the text is; empty if it has another form. */
    public static Optional<MeasureId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MeasureId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
