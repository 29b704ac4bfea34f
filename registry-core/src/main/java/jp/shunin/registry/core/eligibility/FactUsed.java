package jp.shunin.registry.core.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * A fact on which an answer rests.
 *
 * @param origin who says so
 * @param name what it is about
 * @param value what it says
 * @param event the id of the event that recorded it; null for a fact of the request
 */
public record FactUsed(
        Origin origin, String name, Object value, @Nullable String event) {

    /** Who says so. */
    public enum Origin {
        REGISTER,
        REQUEST
    }

    static FactUsed told(Fact fact, Object value) {
        return new FactUsed(Origin.REQUEST, fact.name(), value, null);
    }

    static FactUsed recorded(String name, Object value, String event) {
        return new FactUsed(Origin.REGISTER, name, value, event);
    }
}
