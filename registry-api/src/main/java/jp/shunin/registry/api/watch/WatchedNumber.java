package jp.shunin.registry.api.watch;

import java.time.Instant;
import jp.shunin.registry.core.caremanager.RegistrationNumber;

/**
 * A number on a watch list.
 *
 * @param known whether the register knows the number; it may do so later
 */
public record WatchedNumber(RegistrationNumber registrationNumber, Instant addedAt, boolean known) {}
