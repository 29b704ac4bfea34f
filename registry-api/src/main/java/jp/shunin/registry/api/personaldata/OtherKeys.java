package jp.shunin.registry.api.personaldata;

import jp.shunin.registry.journal.keys.KeyEncryption;

/** What is not the key of a person, and is wrapped under the same key-encryption key. */
public interface OtherKeys {

    /** How many are wrapped under another key than the one that wraps now. */
    long missing(KeyEncryption encryption);

    /** Wraps these anew, and returns how many; broken off, it goes on with those that are left. */
    long rewrap(KeyEncryption encryption);
}
