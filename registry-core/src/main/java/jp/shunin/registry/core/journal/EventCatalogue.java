package jp.shunin.registry.core.journal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardReissued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CareManagerRegistered;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateForfeited;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompletionInvalidated;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ParticularsChanged;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PersonForgotten;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PracticeProhibited;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationTransferred;
import jp.shunin.registry.core.caremanager.CareManagerEvent.SubjectAttended;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TrainingPlaceChangeApproved;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRefused;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRequested;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferWithdrawn;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.MeasureApplicationApproved;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureAmended;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureDeclared;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureWithdrawn;

/** All kinds of events, each under the name and the newest revision by which the journal knows it. */
final class EventCatalogue {

    /** The registry's events. A released name stays; a changed form is a new revision with an upcaster to it. */
    static final EventCatalogue REGISTRY = new EventCatalogue(List.of(
            new EventType("CareManagerRegistered", 3, CareManagerRegistered.class),
            new EventType("LegacyEntryMigrated", 2, LegacyEntryMigrated.class),
            new EventType("CardIssued", 2, CardIssued.class),
            new EventType("CardRenewed", 1, CardRenewed.class),
            new EventType("CardReissued", 2, CardReissued.class),
            new EventType("SubjectAttended", 1, SubjectAttended.class),
            new EventType("TrainingPlaceChangeApproved", 1, TrainingPlaceChangeApproved.class),
            new EventType("CourseCompleted", 1, CourseCompleted.class),
            new EventType("ChiefCertificateGranted", 1, ChiefCertificateGranted.class),
            new EventType("ChiefCertificateForfeited", 1, ChiefCertificateForfeited.class),
            new EventType("CourseCompletionInvalidated", 2, CourseCompletionInvalidated.class),
            new EventType("TransferRequested", 1, TransferRequested.class),
            new EventType("TransferRefused", 1, TransferRefused.class),
            new EventType("TransferWithdrawn", 1, TransferWithdrawn.class),
            new EventType("RegistrationTransferred", 1, RegistrationTransferred.class),
            new EventType("ValidityExtended", 1, ValidityExtended.class),
            new EventType("RecordCorrected", 1, RecordCorrected.class),
            new EventType("ParticularsChanged", 2, ParticularsChanged.class),
            new EventType("PracticeProhibited", 1, PracticeProhibited.class),
            new EventType("RegistrationRemoved", 1, RegistrationRemoved.class),
            new EventType("PersonForgotten", 1, PersonForgotten.class),
            new EventType("SpecialMeasureDeclared", 1, SpecialMeasureDeclared.class),
            new EventType("SpecialMeasureAmended", 1, SpecialMeasureAmended.class),
            new EventType("MeasureApplicationApproved", 1, MeasureApplicationApproved.class),
            new EventType("SpecialMeasureWithdrawn", 1, SpecialMeasureWithdrawn.class)));

    private final Map<String, EventType> byName;
    private final Map<Class<?>, EventType> byJavaType;

    EventCatalogue(List<EventType> types) {
        byName = types.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
        byJavaType = types.stream().collect(Collectors.toUnmodifiableMap(EventType::javaType, Function.identity()));
    }

    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
    }

    Optional<EventType> ofName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<EventType> ofJavaType(Class<?> javaType) {
        return Optional.ofNullable(byJavaType.get(javaType));
    }
}
