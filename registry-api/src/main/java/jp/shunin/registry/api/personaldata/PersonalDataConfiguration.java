package jp.shunin.registry.api.personaldata;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.api.runtime.RegistrySettings;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.projections.person.People;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the keys of personal data, and those who use them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonalDataSettings.class)
class PersonalDataConfiguration {

    private static final int MOST_READS_WAITING = 10_000;

    @Bean
    KeySource keySource(PersonalDataSettings settings, RegistrySettings registry) {
        return new KeySource(settings, registry.dataDir());
    }

    @Bean
    @DependsOnDatabaseInitialization
    DataKeys dataKeys(DataSource dataSource, KeySource source) {
        return DataKeys.open(dataSource, source.read(DataKeys.exist(dataSource)));
    }

    @Bean
    People people(DataKeys keys) {
        return new People(keys);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ReadRecorder readRecorder(DataSource dataSource) {
        return new ReadRecorder(dataSource, MOST_READS_WAITING);
    }

    @Bean
    RecordedReads recordedReads(DataSource dataSource) {
        return new RecordedReads(dataSource);
    }

    @Bean
    KeyExchange keyExchange(DataSource dataSource, KeySource source, List<OtherKeys> others) {
        return new KeyExchange(dataSource, source, others);
    }
}
