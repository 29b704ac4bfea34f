package jp.shunin.registry.api.demo;

import java.util.List;
import jp.shunin.registry.api.command.CommandDoor;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand;
import jp.shunin.registry.journal.JournalReader;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records the lives of a script, through the same door as everyone's. */
final class DemonstrationRegister {

    private static final String RECORDED_BY = "demo";
    private static final String RECORDED_FROM = "localhost";

    private final CommandDoor door;
    private final JournalReader journal;
    private final TransactionTemplate transaction;

    DemonstrationRegister(CommandDoor door, JournalReader journal, PlatformTransactionManager transactions) {
        this.door = door;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Records all, if the register has no event yet. It is one transaction: if it is cut short, nothing has been
     * recorded, and the next start begins again.
     *
     * @return whether it did
     */
    boolean recordIfEmpty(SpecialMeasureCommand measure, List<Life> lives) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!journal.isEmpty()) {
                return false;
            }
            door.send(measure, origin("S-1"));
            lives.forEach(this::record);
            return true;
        }));
    }

    private void record(Life life) {
        life.steps().forEach(step -> door.send(step, origin(life.shows())));
    }

    private static CommandOrigin origin(String note) {
        return new CommandOrigin(RECORDED_BY, RECORDED_FROM, note, null, null);
    }
}
