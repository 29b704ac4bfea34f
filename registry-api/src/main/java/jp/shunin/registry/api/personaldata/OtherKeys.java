package jp.shunin.registry.api.personaldata;

import jp.shunin.registry.journal.keys.KeyEncryption;

/** Keys that are not of people, and are wrapped under the same key-encryption key. */
public interface OtherKeys {

    /** How many are wrapped under another key than the one that wraps now. */
    long missing(KeyEncryption encryption);

    /** Wraps these anew, all or none; returns how many. */
    long rewrap(KeyEncryption encryption);
}
