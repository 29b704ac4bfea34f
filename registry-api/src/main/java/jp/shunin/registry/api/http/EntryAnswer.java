package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.Attendance;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.Prohibition;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.Removal;
import jp.shunin.registry.core.caremanager.Residence;
import jp.shunin.registry.core.caremanager.TrainingPlaceChange;
import jp.shunin.registry.core.caremanager.TransferRequest;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/** The entry as held now. */
record EntryAnswer(
        RegistrationNumber registrationNumber,
        Prefecture prefecture,
        LocalDate registeredOn,
        @Nullable LocalDate practicalTrainingCompletedOn,
        @Nullable PersonalRecord person,
        List<Residence> residences,
        List<Card> cards,
        List<Completion> completions,
        List<ChiefCertificate> certificates,
        List<Prohibition> prohibitions,
        List<Attendance> attendances,
        List<TrainingPlaceChange> trainingPlaceChanges,
        @Nullable TransferRequest transferRequest,
        @Nullable Removal removal,
        long version)
        implements ShowsPeople {

    @Override
    public List<String> peopleShown() {
        return person == null ? List.of() : List.of(registrationNumber.value());
    }

    /** @param person null if the person was forgotten */
    static EntryAnswer of(RegisterEntry entry, @Nullable PersonalRecord person) {
        return new EntryAnswer(
                entry.number(),
                entry.prefecture(),
                entry.registeredOn(),
                entry.practicalTrainingCompletedOn(),
                person,
                entry.residences(),
                entry.cards(),
                entry.completions(),
                entry.certificates(),
                entry.prohibitions(),
                entry.training().attendances(),
                entry.training().placeChanges(),
                entry.transferRequest(),
                entry.removal(),
                entry.version());
    }
}
