package jp.shunin.registry.core.caremanager;

/**
 * What an event or an entry says of who a person is. The journal keeps it sealed under the person's own key, and it stays
 * sealed until somebody asks for a name: folding and most decisions need none.
 */
public sealed interface PersonalDetails permits PersonalRecord, SealedRecord, ErasedRecord {

    /**
     * The record, where it cannot be sealed: as it was told, before it is recorded.
     *
     * @throws IllegalStateException if it is sealed or erased
     */
    default PersonalRecord inClear() {
        if (this instanceof PersonalRecord clear) {
            return clear;
        }
        throw new IllegalStateException("the personal record is not in clear");
    }
}
