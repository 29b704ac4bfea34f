package jp.shunin.registry.api.http;

import org.jspecify.annotations.Nullable;

/** What every command may say beside its content. */
public interface Recorded {

    /** Why, free text. */
    @Nullable
    String note();

    /** The number of the document on which it rests. */
    @Nullable
    String basis();
}
