package jp.shunin.registry.journal.keys;

import java.util.List;

/**
 * Key-encryption keys as they are written down.
 *
 * @param primaryKeyId the one that wraps
 * @param keys all of them, the newest last
 */
record Keyset(int primaryKeyId, List<Key> keys) {

    /**
     * One of them.
     *
     * @param keyId by which what it has wrapped names it
     * @param key 256 bits for AES-GCM
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Key(int keyId, byte[] key) {}

    Keyset {
        keys = List.copyOf(keys);
    }

    Key primary() {
        return keys.stream()
                .filter(key -> key.keyId() == primaryKeyId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the primary key is not among the keys"));
    }
}
