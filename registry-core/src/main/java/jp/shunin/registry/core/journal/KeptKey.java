package jp.shunin.registry.core.journal;

/**
 * A person's key as it is kept.
 *
 * @param owner whose it is: a registration number
 * @param wrapped the key, encrypted under a key-encryption key
 * @param wrappedUnder which key-encryption key that is
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeptKey(String owner, byte[] wrapped, long wrappedUnder) {}
