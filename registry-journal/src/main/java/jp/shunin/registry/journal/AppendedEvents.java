package jp.shunin.registry.journal;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a unit of work has appended to the journal, kept in the resources of its root, so that the answer to a command
 * can name the events and their positions without asking the database again.
 */
public final class AppendedEvents {

    /** Under this name the root unit of work holds its {@code List<AppendedEvent>}. */
    public static final String RESOURCE = AppendedEvents.class.getName();

    private AppendedEvents() {}

    /** All that the unit of work has appended so far, in order; complete once it has prepared its commit. */
    public static List<AppendedEvent> of(UnitOfWork<?> unitOfWork) {
        return List.copyOf(listOf(unitOfWork));
    }

    static void note(List<JournalEntry> appended) {
        CurrentUnitOfWork.ifStarted(
                unitOfWork -> appended.stream().map(AppendedEvents::asAppended).forEach(listOf(unitOfWork)::add));
    }

    private static AppendedEvent asAppended(JournalEntry entry) {
        return new AppendedEvent(entry.eventId(), entry.name(), entry.position());
    }

    private static List<AppendedEvent> listOf(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, _ -> new ArrayList<AppendedEvent>());
    }
}
