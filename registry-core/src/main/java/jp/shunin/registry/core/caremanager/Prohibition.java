package jp.shunin.registry.core.caremanager;

import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * A prohibition of practice (業務禁止).
 *
 * @param event the id of the event that pronounced it
 */
public record Prohibition(ValidityPeriod period, String event) {}
