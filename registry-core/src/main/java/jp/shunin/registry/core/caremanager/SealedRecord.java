package jp.shunin.registry.core.caremanager;

/**
 * A personal record that only the person's key opens.
 *
 * @param sealed the encrypted record, in Base64
 */
public record SealedRecord(String sealed) implements PersonalDetails {}
