package jp.shunin.registry.core.caremanager;

import java.util.Optional;

/** Opens what is sealed, for those who may know it: where a name is shown, and where a rule asks for it. */
@FunctionalInterface
public interface PersonalData {

    /** Opens nothing: for what was never sealed. */
    PersonalData IN_CLEAR = (number, record) -> {
        throw new IllegalStateException("there is no key for the personal data of " + number);
    };

    /** The record of a person; empty if the person was forgotten. */
    Optional<PersonalRecord> unsealed(RegistrationNumber number, SealedRecord sealed);

    /** The record of a person, sealed or not; empty if the person was forgotten. */
    default Optional<PersonalRecord> open(RegistrationNumber number, PersonalDetails details) {
        return switch (details) {
            case PersonalRecord clear -> Optional.of(clear);
            case SealedRecord sealed -> unsealed(number, sealed);
            case ErasedRecord erased -> Optional.empty();
        };
    }

    /** The event with the record opened, or erased where the person was forgotten. */
    default CareManagerEvent open(CareManagerEvent event) {
        return event instanceof CareManagerEvent.OfPerson about
                ? about.withPerson(open(about.registrationNumber(), about.person())
                        .<PersonalDetails>map(clear -> clear)
                        .orElseGet(ErasedRecord::new))
                : event;
    }
}
