package jp.shunin.registry.api.web.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.shunin.registry.api.http.EntryRequest;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/** The form of an invalidation, in which the certificate is chosen; over the API it stands in the address. */
record InvalidationBody(
        @NotBlank String certificateNumber,
        @NotNull LocalDate invalidatedOn,
        @NotBlank @Size(max = 2_000) String reason,
        @Nullable @Size(max = 2_000) String note,
        @Nullable @Size(max = 200) String basis)
        implements EntryRequest {

    @Override
    public CareManagerCommand command(RegistrationNumber number) {
        return new EntryRequests.Invalidate(invalidatedOn, reason, note, basis).command(number, certificateNumber);
    }
}
