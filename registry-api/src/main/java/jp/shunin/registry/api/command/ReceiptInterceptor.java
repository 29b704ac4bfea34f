package jp.shunin.registry.api.command;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand;
import jp.shunin.registry.journal.AppendedEvent;
import jp.shunin.registry.journal.AppendedEvents;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.journal.OwnTransaction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Answers each command with its receipt, and holds it to the version that the client has seen. The version is checked in
 * the transaction that appends, so nothing can come between.
 */
final class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** The metadata key of the {@link ExpectedVersions}. */
    static final String EXPECTED = "expectedVersions";

    /** The metadata key of what is to be done with the receipt before the commit. */
    static final String ALONGSIDE = "alongside";

    private final JournalReader journal;
    private final OwnTransaction transaction;

    ReceiptInterceptor(JournalReader journal, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.transaction = new OwnTransaction(transactions);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        String entryId = entryId(command.getPayload());
        if (command.getMetaData().containsKey(EXPECTED)) {
            requireExpected(command, version(entryId));
        }
        AtomicReference<CommandReceipt> receipt = new AtomicReference<>();
        Consumer<List<JournalEntry>> alongside = appended -> {
            long before = appended.getFirst().sequence();
            requireExpected(command, before);
            receipt.set(new CommandReceipt(
                    before + appended.size(),
                    appended.stream().map(AppendedEvent::of).toList()));
            alongside(command).accept(receipt.get());
        };
        AppendedEvents.whenAppended(unitOfWork, alongside);
        proceed(chain, entryId);
        unitOfWork.onPrepareCommit(work -> {
            if (AppendedEvents.of(work).isEmpty()) {
                receipt.set(transaction.answer(() -> withoutEffect(command, entryId)));
            }
        });
        return receipt;
    }

    private CommandReceipt withoutEffect(CommandMessage<?> command, String entryId) {
        journal.requireCurrent(entryId);
        long version = version(entryId);
        requireExpected(command, version);
        CommandReceipt receipt = new CommandReceipt(version, List.of());
        alongside(command).accept(receipt);
        return receipt;
    }

    /** What is refused must be refused by the entry as it is now. */
    private void proceed(InterceptorChain chain, String entryId) throws Exception {
        try {
            chain.proceed();
        } catch (CommandRefused refused) {
            journal.requireCurrent(entryId);
            throw refused;
        }
    }

    private long version(String entryId) {
        return journal.lastSequence(entryId).orElse(-1) + 1;
    }

    private static void requireExpected(CommandMessage<?> command, long version) {
        if (command.getMetaData().get(EXPECTED) instanceof ExpectedVersions expected && !expected.include(version)) {
            throw new StaleVersionException(expected, version);
        }
    }

    @SuppressWarnings("unchecked") // Only CommandDoor puts it there.
    private static Consumer<CommandReceipt> alongside(CommandMessage<?> command) {
        return (Consumer<CommandReceipt>) command.getMetaData().getOrDefault(ALONGSIDE, (Consumer<Object>) _ -> {});
    }

    private static String entryId(Object command) {
        return switch (command) {
            case CareManagerCommand toEntry -> toEntry.registrationNumber().value();
            case SpecialMeasureCommand toMeasure -> toMeasure.measureId().value();
            default -> throw new IllegalArgumentException("no command of the registry: " + command.getClass());
        };
    }
}
