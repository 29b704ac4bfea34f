package jp.shunin.registry.core.caremanager;

/**
 * Where an old register said something.
 *
 * @param fileName the name of the file as it was handed in
 * @param sha256 the SHA-256 of the file, in lower-case hexadecimal digits
 * @param line the line on which the row begins, counted from 1
 */
public record LegacySource(String fileName, String sha256, long line) {}
