package jp.shunin.registry.api.synthetic;

import java.time.Clock;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.synthetic.Populations;
import jp.shunin.registry.journal.BulkAppend;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.measure.MeasureListProjection;
import jp.shunin.registry.projections.processing.FollowerHalt;
import jp.shunin.registry.projections.rebuild.Rebuild;
import jp.shunin.registry.projections.removal.RemovedPeople;
import jp.shunin.registry.projections.standing.StandingCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what writes populations; a registry that only serves makes none of it. */
@Configuration(proxyBeanMethods = false)
@Lazy
class SyntheticConfiguration {

    @Bean
    Populations populations(PrefecturePolicies policies) {
        return new Populations(policies);
    }

    @Bean
    SyntheticRegister syntheticRegister(
            DataSource dataSource,
            EventFormat format,
            JournalReader reader,
            JdbcClient jdbc,
            Clock clock,
            RemovedPeople removed,
            CardEnds ends,
            Rebuild rebuild,
            PlatformTransactionManager transactions,
            org.axonframework.config.Configuration axon) {
        return new SyntheticRegister(
                BulkAppend.open(dataSource, format),
                reader,
                new Generations(jdbc, clock),
                new StandingCopy(dataSource, ends),
                removed,
                new MeasureListProjection(dataSource),
                rebuild,
                new TransactionTemplate(transactions),
                () -> FollowerHalt.begin(axon.eventProcessingConfiguration(), dataSource));
    }
}
