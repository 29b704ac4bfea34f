package jp.shunin.registry.api.command;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** Sends a command to its aggregate and answers with what it brought about. */
public final class CommandDoor {

    private final CommandGateway gateway;

    public CommandDoor(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Has a command to an entry decided and its events recorded, all or none.
     *
     * @throws CommandRefused if a rule stands against it, or the number is unknown or taken
     * @throws StaleVersionException if the entry is not at the expected version
     */
    public CommandReceipt send(CareManagerCommand command, CommandOrigin origin) {
        return send(command, origin, receipt -> {});
    }

    /**
     * The same, with something more to be done in the transaction that appends the events.
     *
     * @param alongside takes the receipt before the commit; if it throws, nothing is recorded. It may run in another
     *     thread than the caller, and again where the command is decided again.
     */
    public CommandReceipt send(CareManagerCommand command, CommandOrigin origin, Consumer<CommandReceipt> alongside) {
        return send(
                command,
                origin,
                alongside,
                Refusal.of(RefusalCode.UNKNOWN_REGISTRATION_NUMBER, command.registrationNumber()),
                Refusal.of(RefusalCode.NUMBER_TAKEN, command.registrationNumber()));
    }

    /**
     * Has a command to a special measure decided and its events recorded, all or none.
     *
     * @throws CommandRefused if a rule stands against it, or the measure is unknown or declared already
     * @throws StaleVersionException if the measure is not at the expected version
     */
    public CommandReceipt send(SpecialMeasureCommand command, CommandOrigin origin) {
        return send(command, origin, receipt -> {});
    }

    /**
     * The same, with something more to be done in the transaction that appends the events.
     *
     * @param alongside as for a command to an entry
     */
    public CommandReceipt send(
            SpecialMeasureCommand command, CommandOrigin origin, Consumer<CommandReceipt> alongside) {
        return send(
                command,
                origin,
                alongside,
                Refusal.of(RefusalCode.MEASURE_UNKNOWN_TO_AMEND, command.measureId()),
                Refusal.of(RefusalCode.MEASURE_ID_TAKEN, command.measureId()));
    }

    private CommandReceipt send(
            Object command, CommandOrigin origin, Consumer<CommandReceipt> alongside, Refusal unknown, Refusal taken) {
        try {
            AtomicReference<CommandReceipt> receipt =
                    gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                            .withMetaData(origin.metadata())
                            .andMetaData(Map.of(ReceiptInterceptor.ALONGSIDE, alongside)));
            return Objects.requireNonNull(receipt.get());
        } catch (AggregateNotFoundException e) {
            throw because(unknown, e);
        } catch (AggregateStreamCreationException e) {
            throw because(taken, e);
        }
    }

    private static CommandRefused because(Refusal refusal, RuntimeException cause) {
        CommandRefused refused = refusal.asException();
        refused.initCause(cause);
        return refused;
    }
}
