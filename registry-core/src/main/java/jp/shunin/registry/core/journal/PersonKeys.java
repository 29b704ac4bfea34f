package jp.shunin.registry.core.journal;

import java.util.Optional;

/** The keys under which personal data is sealed, one for each person. To destroy it is to forget the person. */
public interface PersonKeys {

    /** A new key, which is kept by whoever appends what it seals. */
    PersonKey create(String owner);

    /** The key of a person; empty if there is none, or none any more. */
    Optional<PersonKey> find(String owner);
}
