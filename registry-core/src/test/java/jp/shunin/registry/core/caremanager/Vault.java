package jp.shunin.registry.core.caremanager;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what is sealed; stands for the keys of the journal. */
final class Vault implements PersonalData {

    private final Map<SealedRecord, PersonalRecord> records = new HashMap<>();

    @Override
    public Optional<PersonalRecord> unsealed(RegistrationNumber number, SealedRecord sealed) {
        return Optional.ofNullable(records.get(sealed));
    }

    CareManagerEvent sealed(CareManagerEvent event) {
        return event instanceof CareManagerEvent.OfPerson about && about.person() instanceof PersonalRecord clear
                ? about.withPerson(sealed(clear))
                : event;
    }

    private SealedRecord sealed(PersonalRecord clear) {
        SealedRecord sealed = new SealedRecord("sealed " + records.size());
        records.put(sealed, clear);
        return sealed;
    }
}
