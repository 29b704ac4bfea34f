package jp.shunin.registry.api.personaldata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was shown who people are.
 *
 * @param account who was shown it
 * @param from the address from which it was asked
 * @param what what was asked
 * @param ground why, if it was said
 * @param registrationNumbers whom the answer showed, at least one
 */
public record PersonalDataRead(
        Instant at,
        String account,
        String from,
        String what,
        @Nullable String ground,
        List<String> registrationNumbers) {

    public PersonalDataRead {
        registrationNumbers = List.copyOf(registrationNumbers);
    }
}
