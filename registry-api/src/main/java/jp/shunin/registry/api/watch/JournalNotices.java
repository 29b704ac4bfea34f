package jp.shunin.registry.api.watch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.notice.NoticeKind;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.JournalReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns events into notices. The position is one row, held while a page is told and kept with its notices: whichever node
 * comes, each event is told once.
 */
class JournalNotices {

    private static final Logger log = LoggerFactory.getLogger(JournalNotices.class);

    private static final int PAGE = 1_000;

    private final NoticeStore notices;
    private final JournalReader journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JournalNotices(
            NoticeStore notices, JournalReader journal, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.notices = notices;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${registry.watch.pause:5s}", initialDelayString = "${registry.watch.pause:5s}")
    void follow() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> tellNext()));
            }
        } catch (RuntimeException failure) {
            log.warn("The watch lists were not told of the newest events; they will be later", failure);
        }
    }

    /** Whether there may be more to tell. */
    private boolean tellNext() {
        JournalPosition reached = jdbc.sql("select ticket, sequence from watch_position for update")
                .query((row, _) -> new JournalPosition(row.getLong("ticket"), row.getLong("sequence")))
                .single();
        JournalPosition head =
                journal.head(); // Before the look at the lists: whoever comes on one later is told what comes later.
        if (notices.watchedSince().isEmpty()) {
            keep(head);
            return false;
        }
        List<JournalEntry> page = journal.page(reached, PAGE);
        if (page.isEmpty()) {
            return false;
        }
        notices.tell(page.stream().flatMap(entry -> toTell(entry).stream()).toList());
        keep(page.getLast().position());
        return page.size() == PAGE;
    }

    private static Optional<ToTell> toTell(JournalEntry entry) {
        return switch (entry.event()) {
            case ValidityExtended extended ->
                Optional.of(new ToTell(
                        extended.registrationNumber(),
                        NoticeKind.EXTENDED_BY_MEASURE,
                        extended.qualification(),
                        extended.extendedThrough(),
                        entry.eventId(),
                        entry.recordedAt()));
            case RecordCorrected corrected ->
                Optional.of(new ToTell(
                        corrected.registrationNumber(),
                        NoticeKind.CORRECTED,
                        null,
                        null,
                        entry.eventId(),
                        entry.recordedAt()));
            default -> Optional.empty();
        };
    }

    private void keep(JournalPosition position) {
        int kept = jdbc.sql("update watch_position set ticket = ?, sequence = ?")
                .param(position.ticket())
                .param(position.sequence())
                .update();
        if (!Objects.equals(kept, 1)) {
            throw new IllegalStateException("watch_position has " + kept + " rows");
        }
    }
}
