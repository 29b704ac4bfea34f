package jp.shunin.registry.api.demo;

import jp.shunin.registry.api.command.CommandDoor;
import jp.shunin.registry.api.security.SecuritySettings;
import jp.shunin.registry.journal.JournalReader;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Fills an empty register with made-up people, where that is wanted. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemonstrationIsWanted.class)
class DemonstrationConfiguration {

    @Bean
    DemonstrationRegister demonstrationRegister(
            CommandDoor door, JournalReader journal, PlatformTransactionManager transactions) {
        return new DemonstrationRegister(door, journal, transactions);
    }

    /** When all beans are made and before the web server opens: whoever can ask finds everybody. */
    @Bean
    SmartInitializingSingleton demonstrationLoading(DemonstrationRegister register) {
        return () -> register.recordIfEmpty(Lives.measure(), Lives.all());
    }

    @Bean
    DemonstrationNotice demonstrationNotice(JournalReader journal, SecuritySettings security) {
        return new DemonstrationNotice(journal, security.isEmbedded());
    }
}
