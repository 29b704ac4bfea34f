package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * The prefecture in whose register the entry stands from a day on, until the next residence begins.
 *
 * @param event the id of the event that brought the entry there
 */
public record Residence(Prefecture prefecture, LocalDate from, String event) {}
