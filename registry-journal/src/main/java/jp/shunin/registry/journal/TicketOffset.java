package jp.shunin.registry.journal;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps tickets rising when the journal is moved to another cluster, whose transaction ids may lie behind the tickets
 * already given (a restored dump). In one cluster no stored ticket is ever above the newest transaction that has ended,
 * offset included; where one is, the journal has been moved, and the offset is raised above all stored tickets.
 */
final class TicketOffset {

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock('journal_ticket_offset'::regclass::oid::bigint)";

    private static final String RAISE_IF_BEHIND = """
        insert into journal_ticket_offset (ticket_offset)
        select newest.ticket + 1 - pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        from (select max(ticket) as ticket from journal_event) newest
        where newest.ticket >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + journal_offset()
        """;

    private TicketOffset() {}

    /** Raises the offset if that is needed, and returns the one in force. */
    static long settle(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql(ONE_AT_A_TIME).query((_, _) -> "").single();
            jdbc.sql(RAISE_IF_BEHIND).update();
        });
        return jdbc.sql("select journal_offset()").query(Long.class).single();
    }
}
