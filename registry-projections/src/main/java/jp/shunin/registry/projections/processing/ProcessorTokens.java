package jp.shunin.registry.projections.processing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.PositionSerializer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The table of the processors' positions in the journal. */
final class ProcessorTokens {

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("processor_token")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("claimed_at")
            .build();

    private final JdbcClient jdbc;
    private final Serializer serializer = PositionSerializer.create();

    ProcessorTokens(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** A token store that takes part in the transactions of the projections: rows and position change together. */
    static TokenStore store(DataSource dataSource) {
        return JdbcTokenStore.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
                .serializer(PositionSerializer.create())
                .schema(SCHEMA)
                .contentType(String.class)
                .build();
    }

    /** The position up to which all segments of a processor have come, on whichever node they run. */
    JournalPosition reachedByAll(String processor) {
        return jdbc
                .sql("select token, token_type from processor_token where processor_name = ?")
                .param(processor)
                .query((row, _) -> position(row.getString("token"), row.getString("token_type")))
                .list()
                .stream()
                .min(Comparator.naturalOrder())
                .orElse(JournalPosition.BEGINNING);
    }

    /**
     * Locks the segments of a processor until the transaction ends.
     *
     * @return whether there are any, and no node works on one
     */
    boolean lockIfIdle(String processor) {
        List<Boolean> idle = jdbc.sql("select owner is null from processor_token where processor_name = ? for update")
                .param(processor)
                .query(Boolean.class)
                .list();
        return !idle.isEmpty() && idle.stream().allMatch(Boolean.TRUE::equals);
    }

    /** Moves all segments of a processor. */
    void moveAll(String processor, JournalPosition position) {
        SerializedObject<String> token = serializer.serialize(position, String.class);
        jdbc.sql("update processor_token set token = ?, token_type = ? where processor_name = ?")
                .param(token.getData())
                .param(token.getType().getName())
                .param(processor)
                .update();
    }

    private JournalPosition position(@Nullable String token, @Nullable String type) {
        if (token == null || type == null) {
            return JournalPosition.BEGINNING;
        }
        TrackingToken stored = serializer.deserialize(new SimpleSerializedObject<>(token, String.class, type, null));
        return Optional.ofNullable(WrappedToken.unwrapLowerBound(stored))
                .map(JournalPosition.class::cast)
                .orElse(JournalPosition.BEGINNING);
    }
}
