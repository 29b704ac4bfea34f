package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * A transfer that is asked for and neither accepted nor refused nor withdrawn yet (M-2).
 *
 * @param to the new prefecture
 * @param workplace where the person works, or will work, there
 * @param event the id of the event that recorded the request
 */
public record TransferRequest(Prefecture to, LocalDate requestedOn, String workplace, String event) {}
