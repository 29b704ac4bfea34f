package jp.shunin.registry.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a unit of work has appended to the journal, kept in the resources of its root, so that the answer to a command
 * can name the events and their positions without asking the database again.
 */
public final class AppendedEvents {

    /** Under this name the root unit of work holds its {@code List<AppendedEvent>}. */
    public static final String RESOURCE = AppendedEvents.class.getName();

    private static final String ALONGSIDE = RESOURCE + ".alongside";

    private AppendedEvents() {}

    /** All that the unit of work has appended so far, in order; complete once it has prepared its commit. */
    public static List<AppendedEvent> of(UnitOfWork<?> unitOfWork) {
        return List.copyOf(listOf(unitOfWork));
    }

    /**
     * Has something done in the transaction that will append what the unit of work appends. If it throws, nothing is
     * appended. It may run in another thread, and again in another transaction after one that was rolled back.
     */
    public static void whenAppended(UnitOfWork<?> unitOfWork, Consumer<List<JournalEntry>> alongside) {
        unitOfWork.root().resources().put(ALONGSIDE, alongside);
    }

    /** What is to be done alongside what the current unit of work appends. */
    static Consumer<List<JournalEntry>> alongside() {
        return CurrentUnitOfWork.map(work -> work.root().<Consumer<List<JournalEntry>>>getResource(ALONGSIDE))
                .orElse(_ -> {});
    }

    static void note(List<JournalEntry> appended) {
        CurrentUnitOfWork.ifStarted(
                unitOfWork -> appended.stream().map(AppendedEvent::of).forEach(listOf(unitOfWork)::add));
    }

    private static List<AppendedEvent> listOf(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, _ -> new ArrayList<AppendedEvent>());
    }
}
