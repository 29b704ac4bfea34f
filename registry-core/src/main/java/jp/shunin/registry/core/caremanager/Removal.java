package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The removal of the registration (登録の消除).
 *
 * @param removedOn the first day without registration
 * @param barredThrough the last day on which a new registration is barred; null if none is
 * @param event the id of the event that removed it
 */
public record Removal(
        LocalDate removedOn, RemovalCause cause, @Nullable LocalDate barredThrough, String event) {}
