package jp.shunin.registry.projections.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.Bars;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.DecisionContexts;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.journal.SealingFormat;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.journal.EntryEvent;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.journal.PositionSerializer;
import jp.shunin.registry.journal.PostgresJournal;
import jp.shunin.registry.journal.RecentEntries;
import jp.shunin.registry.journal.WrittenAlong;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.journal.keys.KeyEncryption;
import jp.shunin.registry.journal.testing.AxonTransactions;
import jp.shunin.registry.journal.testing.TestDatabase;
import jp.shunin.registry.projections.following.Follower;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.processing.ListingWiring;
import jp.shunin.registry.projections.processing.Projections;
import jp.shunin.registry.projections.processing.Rereading;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A running register: commands go in, events are recorded an hour apart, the read models follow. */
public final class Register implements AutoCloseable {

    /** How many connections its pool has. */
    public static final int CONNECTIONS = 10;

    private static final Duration NOTED_EVERY = Duration.ofMillis(100);

    private static final KeyEncryption ENCRYPTION = KeyEncryption.generated();

    private final DataSource database;
    private final Map<MeasureId, Measure> measures = new ConcurrentHashMap<>();
    private final PrefecturePolicies policies;
    private final CardEnds ends;
    private final MovableClock clock = new MovableClock();
    private final EventFormat format;
    private final People people;
    private final HikariDataSource pool;
    private final JournalReader journal;
    private final Configuration axon;

    private Register(DataSource database, PrefecturePolicies policies) {
        this.database = database;
        this.policies = policies;
        this.ends = CardEnds.by(policies);
        this.pool = pool(database);
        DataKeys keys = DataKeys.open(pool, ENCRYPTION);
        this.people = new People(keys);
        this.format = new SealingFormat(JsonEventFormat.ofRegistry(), keys);
        this.journal = new JournalReader(pool, format);
        this.axon = wired(processing -> Projections.register(processing, pool, journal, ends, people, NOTED_EVERY));
        axon.start();
        rereadIfNeeded();
    }

    /** An empty register on a database of its own. */
    public static Register empty() {
        return on(TestDatabase.fresh());
    }

    /** The register of a database. */
    public static Register on(DataSource database) {
        return new Register(database, PrefecturePolicies.load());
    }

    /** An empty register whose read models do not follow the journal. */
    public static Register withoutFollowers() {
        Register register = empty();
        register.follower().shutDown();
        return register;
    }

    private static HikariDataSource pool(DataSource database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    /** Axon over this register's journal, not started, with other read models. */
    public Configuration wired(Consumer<EventProcessingConfigurer> readModels) {
        GenericEventMessage.clock = clock;
        DecisionContexts contexts = new DecisionContexts(
                policies, Curricula.load(), id -> Optional.ofNullable(measures.get(id)), Bars.NONE, people, clock);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> PositionSerializer.create())
                .configureTransactionManager(_ -> AxonTransactions.over(pool))
                .configureCommandBus(Register::commandBus)
                .configureEmbeddedEventStore(_ -> PostgresJournal.open(
                        pool, format, new RecentEntries(0), Projections.writtenAlong(pool, journal, ends, people)))
                .registerComponent(DecisionContexts.class, _ -> contexts)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CareManager.class));
        readModels.accept(configurer.eventProcessing());
        return configurer.buildConfiguration();
    }

    private static CommandBus commandBus(Configuration axon) {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** Has the commands decided one after the other, an hour apart. */
    public void send(CareManagerCommand... commands) {
        for (CareManagerCommand command : commands) {
            clock.move(Duration.ofHours(1));
            axon.commandGateway().sendAndWait(command);
        }
    }

    /** From now on there is this measure. It is known to the commands alone, and is in no journal. */
    public void declare(MeasureId id, MeasureTerms terms) {
        measures.put(id, Measure.of(terms));
    }

    /** The same register after a stop and a start. */
    public Register restarted() {
        return restartedUnder(policies);
    }

    /** The same register after a stop and a start with other policies. */
    public Register restartedUnder(PrefecturePolicies others) {
        close();
        return new Register(database, others);
    }

    /** Writes once more what is written along with the events, from the whole journal. */
    public void writeAlongAgain() {
        List<List<EntryEvent>> entries =
                sql().sql("select distinct entry_id from journal_event order by 1").query(String.class).list().stream()
                        .map(id -> List.<EntryEvent>copyOf(journal.entry(id)))
                        .toList();
        Projections.writtenAlong(pool, journal, ends, people).forEach(table -> writeAgain(table, entries));
    }

    private static <R> void writeAgain(WrittenAlong<R> table, List<List<EntryEvent>> entries) {
        List<R> rows = entries.stream()
                .flatMap(events -> table.rows(events, events.size()).stream())
                .toList();
        if (!rows.isEmpty()) {
            table.write(rows);
        }
    }

    private void rereadIfNeeded() {
        Rereading rereading = new Rereading(pool, journal, ends);
        if (rereading.isNeeded()) {
            rereading.begin(axon.eventProcessingConfiguration());
        }
    }

    /** How its events are written down. */
    public EventFormat format() {
        return format;
    }

    /** Who its people are. */
    public People people() {
        return people;
    }

    /** The ends of cards that hold. */
    public CardEnds ends() {
        return ends;
    }

    /** What a transaction of somebody else sees meanwhile. */
    public <T> T inAnotherTransaction(Supplier<T> question) {
        TransactionTemplate another = TestDatabase.transaction(pool);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(another.execute(_ -> question.get()));
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Its database, without the pool. */
    public DataSource database() {
        return database;
    }

    public JournalReader journal() {
        return journal;
    }

    public MovableClock clock() {
        return clock;
    }

    public JdbcClient sql() {
        return JdbcClient.create(pool);
    }

    /** All rows of a query, each as PostgreSQL writes it. */
    public List<String> rows(String query) {
        return sql().sql("select answer::text from (" + query + ") answer")
                .query(String.class)
                .list();
    }

    /** The processor by which the read models follow the journal. */
    public StreamingEventProcessor follower() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(Follower.PROCESSING_GROUP, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** The lists, as the application asks them. */
    public Lists lists() {
        return ListingWiring.lists(pool, journal, ends, people);
    }

    /** Stops Axon and closes the database's pool. */
    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }
}
