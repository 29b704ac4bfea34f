package jp.shunin.registry.core.caremanager;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** The person was forgotten: nothing is left that could be opened. In JSON it is null. */
public record ErasedRecord() implements PersonalDetails {

    @JsonValue
    @Nullable
    Object nothing() {
        return null;
    }
}
