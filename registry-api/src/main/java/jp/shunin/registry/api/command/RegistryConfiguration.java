package jp.shunin.registry.api.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManager;
import jp.shunin.registry.core.caremanager.DecisionContexts;
import jp.shunin.registry.core.caremanager.LegacyMigration;
import jp.shunin.registry.core.caremanager.Rehearsal;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.journal.SealingFormat;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.specialmeasure.SpecialMeasure;
import jp.shunin.registry.core.training.TrainingGuide;
import jp.shunin.registry.journal.BulkAppend;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.journal.PositionSerializer;
import jp.shunin.registry.journal.PostgresJournal;
import jp.shunin.registry.journal.RecentEntries;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.projections.campaign.Campaigns;
import jp.shunin.registry.projections.history.History;
import jp.shunin.registry.projections.measure.Candidates;
import jp.shunin.registry.projections.measure.MeasureReader;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.processing.Progress;
import jp.shunin.registry.projections.processing.Projections;
import jp.shunin.registry.projections.processing.Rereading;
import jp.shunin.registry.projections.removal.RemovedPeople;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingCopy;
import jp.shunin.registry.projections.standing.StandingQueries;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the register: journal, aggregates, standing, and the bus that commands take. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    private static final Logger log = LoggerFactory.getLogger(RegistryConfiguration.class);

    private static final int RETRY_AFTER_MILLISECONDS = 10;
    private static final int RETRIES = 10;

    /** About 50 MB. */
    private static final int RECENT_EVENTS = 50_000;

    @Bean
    EventFormat eventFormat(DataKeys keys) {
        return new SealingFormat(JsonEventFormat.ofRegistry(), keys);
    }

    @Bean
    RecentEntries recentEntries() {
        return new RecentEntries(RECENT_EVENTS);
    }

    @Bean
    JournalReader journalReader(DataSource dataSource, EventFormat format, RecentEntries recent) {
        return new JournalReader(dataSource, format, recent);
    }

    @Bean
    EntryReader entryReader(JournalReader journal) {
        return new EntryReader(journal);
    }

    @Bean
    History history(JournalReader journal, DataSource dataSource, CardEnds ends) {
        return new History(journal, dataSource, ends);
    }

    @Bean
    Progress progress(JournalReader journal, DataSource dataSource, Clock clock) {
        return new Progress(dataSource, journal, clock);
    }

    @Bean
    Campaigns campaigns(JournalReader journal, CardEnds ends) {
        return new Campaigns(journal, ends);
    }

    @Bean
    StandingQueries standingQueries(DataSource dataSource) {
        return new StandingQueries(dataSource);
    }

    /** After Axon, which opens the journal: only then are its tickets those of this database. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Standings standings(DataSource dataSource, Clock clock, org.axonframework.config.Configuration axon) {
        return new Standings(dataSource, clock);
    }

    @Bean
    MeasureReader measureReader(JournalReader journal, DataSource dataSource) {
        return new MeasureReader(journal, dataSource);
    }

    @Bean
    Candidates candidates(DataSource dataSource, EntryReader entries, CardEnds ends) {
        return new Candidates(dataSource, entries, ends);
    }

    @Bean(initMethod = "complete")
    @DependsOnDatabaseInitialization
    RemovedPeople removedPeople(DataSource dataSource, EntryReader entries, People people) {
        return new RemovedPeople(dataSource, entries, people);
    }

    @Bean
    DecisionContexts decisionContexts(
            PrefecturePolicies policies, MeasureReader measures, RemovedPeople removed, People people, Clock clock) {
        return new DecisionContexts(
                policies, Curricula.load(), new JournaledMeasures(measures), removed, people, clock);
    }

    @Bean
    Rehearsal rehearsal(DecisionContexts contexts) {
        return new Rehearsal(contexts);
    }

    @Bean
    @DependsOnDatabaseInitialization
    BulkMigration bulkMigration(
            DecisionContexts contexts,
            DataSource dataSource,
            EventFormat format,
            JournalReader journal,
            RemovedPeople removed,
            CardEnds ends,
            Clock clock) {
        return new BulkMigration(
                new LegacyMigration(contexts),
                BulkAppend.open(dataSource, format),
                journal,
                new StandingCopy(dataSource, ends),
                removed,
                clock);
    }

    @Bean
    TrainingGuide trainingGuide(PrefecturePolicies policies) {
        return TrainingGuide.load(policies);
    }

    /** Two writers may meet on one entry; the loser decides again on what the winner recorded. */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService commandRetries() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("command-retry").factory());
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    @DependsOnDatabaseInitialization
    org.axonframework.config.Configuration axon(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventFormat format,
            RecentEntries recent,
            JournalReader journal,
            DecisionContexts contexts,
            CardEnds ends,
            People people,
            Clock clock) {
        GenericEventMessage.clock = new CommandClock(clock);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> PositionSerializer.create())
                .configureTransactionManager(_ -> new SpringTransactionManager(transactions))
                .configureEmbeddedEventStore(_ -> PostgresJournal.open(
                        dataSource, format, recent, Projections.writtenAlong(dataSource, journal, ends, people)))
                .configureCommandBus(axon -> commandBus(axon, new ReceiptInterceptor(journal, transactions)))
                .configureCorrelationDataProviders(_ -> List.of(
                        new MessageOriginProvider(),
                        new SimpleCorrelationDataProvider(
                                CommandOrigin.RECORDED_BY,
                                CommandOrigin.RECORDED_FROM,
                                CommandOrigin.NOTE,
                                CommandOrigin.BASIS)))
                .registerComponent(DecisionContexts.class, _ -> contexts)
                .registerComponent(Clock.class, _ -> clock)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CareManager.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(SpecialMeasure.class));
        Projections.register(configurer.eventProcessing(), dataSource, journal, ends, people, Projections.NOTED_EVERY);
        return configurer.buildConfiguration();
    }

    /** Without a transaction around a command: the journal begins one for what was decided. */
    private static CommandBus commandBus(org.axonframework.config.Configuration axon, ReceiptInterceptor receipts) {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(receipts);
        return bus;
    }

    /** Made before any door opens: then nobody is told what an earlier law made of a card's end. */
    @Bean
    Rereading rereading(
            DataSource dataSource, JournalReader journal, CardEnds ends, org.axonframework.config.Configuration axon) {
        Rereading rereading = new Rereading(dataSource, journal, ends);
        if (rereading.isNeeded()) {
            log.info("Other ends of cards hold than before: the journal is read again");
            rereading.begin(axon.eventProcessingConfiguration());
        }
        return rereading;
    }

    @Bean
    CommandGateway commandGateway(
            org.axonframework.config.Configuration axon, ScheduledExecutorService commandRetries) {
        return DefaultCommandGateway.builder()
                .commandBus(axon.commandBus())
                .retryScheduler(afterLostRaces(commandRetries))
                .build();
    }

    /** Axon's own predicate looks at causes too, and that of a lost race is PostgreSQL's word of the double number. */
    private static RetryScheduler afterLostRaces(ScheduledExecutorService commandRetries) {
        RetryScheduler retries = IntervalRetryScheduler.builder()
                .retryExecutor(commandRetries)
                .retryInterval(RETRY_AFTER_MILLISECONDS)
                .maxRetryCount(RETRIES)
                .nonTransientFailurePredicate(_ -> false)
                .build();
        return (command, failure, failures, again) ->
                failure instanceof ConcurrencyException && retries.scheduleRetry(command, failure, failures, again);
    }

    @Bean
    CommandDoor commandDoor(CommandGateway gateway) {
        return new CommandDoor(gateway);
    }
}
