package jp.shunin.registry.api.web.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.api.http.NamesPrefecture;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/** The form of a finished course: what all its completions have in common, and who completed it, one a line. */
record CompletionsBody(
        @NotNull Course course,
        @NotNull Edition edition,
        @NotNull LocalDate completedOn,
        @NotNull Prefecture heldBy,
        @Nullable Boolean attested,
        @Nullable List<EntryRequests.@NotNull @Valid Subject> subjects,
        @NotBlank @Size(max = 20_000) String lines,
        @Nullable @Size(max = 2_000) String note,
        @Nullable @Size(max = 200) String basis)
        implements NamesPrefecture {

    @Override
    public Prefecture onBehalfOf() {
        return heldBy;
    }

    /** The completion of one of them. */
    EntryRequests.Complete completion(String certificateNumber) {
        return new EntryRequests.Complete(
                course, edition, completedOn, certificateNumber, heldBy, attested, subjects, note, basis);
    }
}
