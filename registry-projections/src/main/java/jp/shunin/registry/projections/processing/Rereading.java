package jp.shunin.registry.projections.processing;

import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.following.Follower;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingProjection;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the read models read the journal again where other ends of cards hold than those by which they were written. The
 * journal stays as it is: no event says that the law has changed.
 *
 * <p>It comes before any question is answered. If it is broken off it begins again at the next start, and what it has done
 * already does no harm.
 */
public final class Rereading {

    private static final int PAGE = 200;
    private static final String BEGINNING = "";

    private final CardEnds ends;
    private final StandingProjection standings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Rereading(DataSource dataSource, JournalReader journal, CardEnds ends) {
        this.ends = ends;
        this.standings = new StandingProjection(dataSource, new EntryReader(journal), ends);
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Whether the read models were written by other ends of cards than hold. */
    public boolean isNeeded() {
        String basis =
                jdbc.sql("select basis from card_ends").query(String.class).single();
        return !basis.equals(ends.basis());
    }

    /** Writes the standings again, and has the follower begin anew; the lists catch up when asked. */
    public void begin(EventProcessingConfiguration processing) {
        writeStandings();
        jdbc.sql("update standing_epoch set epoch = epoch + 1").update();
        beginAnew(processing);
        jdbc.sql("update card_ends set basis = ?").param(ends.basis()).update();
    }

    private void writeStandings() {
        Optional<String> last = Optional.of(BEGINNING);
        while (last.isPresent()) {
            String after = last.get();
            last = Objects.requireNonNull(transaction.execute(_ -> standings.writeAgain(after, PAGE)));
        }
    }

    private static void beginAnew(EventProcessingConfiguration processing) {
        StreamingEventProcessor processor = processing
                .eventProcessor(Follower.PROCESSING_GROUP, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }
}
