package jp.shunin.registry.api.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/** The bodies of what is asked about webhooks. */
final class WebhookRequests {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_TYPES = 100;
    private static final int MOST_NUMBERS = 10_000;

    private WebhookRequests() {}

    /**
     * A new webhook.
     *
     * @param types the types of events; all if not given
     * @param watchList only events of the numbers on this watch list of the account
     * @param after the position after which its events begin; the newest if not given
     */
    record CreateWebhook(
            @NotBlank @Size(max = LONGEST_URL) String url,
            @Nullable @Size(max = LONGEST_TEXT) String description,
            @Nullable @Size(max = MOST_TYPES) List<@NotNull String> types,
            @Nullable @Size(max = MOST_TYPES) List<@NotNull Prefecture> prefectures,
            @Nullable @Size(max = MOST_NUMBERS) List<@NotNull RegistrationNumber> registrationNumbers,
            @Nullable String watchList,
            @Nullable String after) {}

    /** What is to change; what is not given stays, an empty list asks for all, an empty text for no watch list. */
    record ChangeWebhook(
            @Nullable @Size(max = LONGEST_URL) String url,
            @Nullable @Size(max = LONGEST_TEXT) String description,
            @Nullable @Size(max = MOST_TYPES) List<@NotNull String> types,
            @Nullable @Size(max = MOST_TYPES) List<@NotNull Prefecture> prefectures,
            @Nullable @Size(max = MOST_NUMBERS) List<@NotNull RegistrationNumber> registrationNumbers,
            @Nullable String watchList) {}

    /** @param hours for how many hours the earlier keys sign as well; 24 if not given */
    record RotateSecret(@Nullable @PositiveOrZero Integer hours) {}

    /** @param after the position after which everything is sent again */
    record ReplayFrom(@NotBlank String after) {}
}
