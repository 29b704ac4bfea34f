package jp.shunin.registry.core.journal;

import java.util.Optional;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.SealedRecord;

/** Opens what {@link SealingFormat} has sealed. No opened record is kept, so nobody is shown who was forgotten since. */
public final class SealedPeople implements PersonalData {

    private final PersonKeys keys;

    public SealedPeople(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public Optional<PersonalRecord> unsealed(RegistrationNumber number, SealedRecord sealed) {
        return keys.find(number.value()).map(key -> SealedJson.open(sealed, key));
    }
}
