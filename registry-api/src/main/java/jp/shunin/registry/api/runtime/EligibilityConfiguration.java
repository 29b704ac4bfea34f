package jp.shunin.registry.api.runtime;

import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.eligibility.EligibilityRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules on who may take the chief courses, so that a mistake in their data stops the start. */
@Configuration(proxyBeanMethods = false)
class EligibilityConfiguration {

    @Bean
    EligibilityRules eligibilityRules(CardEnds ends) {
        return EligibilityRules.load(ends);
    }
}
