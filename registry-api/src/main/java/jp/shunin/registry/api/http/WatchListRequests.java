package jp.shunin.registry.api.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/** The bodies of what is asked about watch lists. */
final class WatchListRequests {

    private static final int LONGEST_NAME = 200;

    private WatchListRequests() {}

    /** @param registrationNumbers the numbers to begin with; none if not given */
    record CreateWatchList(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @Nullable @Size(max = WatchLists.MOST_NUMBERS) List<@NotNull RegistrationNumber> registrationNumbers) {

        List<RegistrationNumber> numbers() {
            return Objects.requireNonNullElse(registrationNumbers, List.of());
        }
    }

    record RenameWatchList(
            @NotBlank @Size(max = LONGEST_NAME) String name) {}

    record WatchNumbers(
            @NotNull @Size(max = WatchLists.MOST_NUMBERS) List<@NotNull RegistrationNumber> registrationNumbers) {}
}
