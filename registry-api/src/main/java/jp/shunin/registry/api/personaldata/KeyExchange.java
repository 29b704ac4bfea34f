package jp.shunin.registry.api.personaldata;

import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import jp.shunin.registry.journal.keys.KeyEncryption;
import jp.shunin.registry.journal.keys.KeyRotation;

/**
 * Wraps all keys under another key-encryption key. A new one comes into the file before anything is wrapped
 * under it, and the former one stays there until the next time: so it can be broken off, and a node that still wraps
 * under the former one loses nothing.
 */
public final class KeyExchange {

    private final DataSource dataSource;
    private final KeySource source;
    private final List<OtherKeys> others;

    KeyExchange(DataSource dataSource, KeySource source, List<OtherKeys> others) {
        this.dataSource = dataSource;
        this.source = source;
        this.others = List.copyOf(others);
    }

    /**
     * Exchanges the key-encryption key, or goes on where an exchange was broken off.
     *
     * @return how many keys were wrapped anew
     */
    public long run(LongConsumer progress) {
        KeyEncryption present = source.read(true);
        KeyEncryption next =
                isBegun(present) ? present : source.file().map(this::renewed).orElse(present);
        long ofPeople = new KeyRotation(dataSource, next).run(progress);
        return ofPeople + others.stream().mapToLong(keys -> keys.rewrap(next)).sum();
    }

    private boolean isBegun(KeyEncryption present) {
        return new KeyRotation(dataSource, present).missing() > 0
                || others.stream().anyMatch(keys -> keys.missing(present) > 0);
    }

    private KeyEncryption renewed(KeysetFile file) {
        KeyEncryption renewed = file.read(true).withoutOlder().rotated();
        file.write(renewed);
        return renewed;
    }
}
