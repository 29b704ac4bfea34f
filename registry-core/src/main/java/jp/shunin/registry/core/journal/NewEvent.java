package jp.shunin.registry.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * An event ready to be appended.
 *
 * @param event the event as it is read from now on
 * @param written the same as the journal keeps it
 * @param key a new key, to be kept from the moment on in which the event is
 */
public record NewEvent(
        Object event, WrittenEvent written, @Nullable KeptKey key) {}
