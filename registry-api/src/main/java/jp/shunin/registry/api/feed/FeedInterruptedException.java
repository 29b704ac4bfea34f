package jp.shunin.registry.api.feed;

import org.jspecify.annotations.Nullable;

/** Nothing more comes for now: the register is being stopped, or the journal cannot be read. The reader comes again. */
public final class FeedInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedInterruptedException(@Nullable Throwable cause) {
        super("the feed is interrupted", cause);
    }
}
