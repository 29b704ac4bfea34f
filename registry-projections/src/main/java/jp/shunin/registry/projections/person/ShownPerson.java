package jp.shunin.registry.projections.person;

import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/** A line of a list that tells who somebody is. Whoever shows it to anybody has that recorded. */
public interface ShownPerson {

    RegistrationNumber registrationNumber();

    /** Null if the person was forgotten. */
    @Nullable
    ListedPerson person();
}
