package jp.shunin.registry.projections.processing;

import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.PositionSerializer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
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
