package jp.shunin.registry.api.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the policies, so that a mistake in their data stops the start. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    PrefecturePolicies prefecturePolicies(RegistrySettings settings, Clock clock) {
        PrefecturePolicies policies =
                settings.policyFile() == null ? PrefecturePolicies.load() : read(settings.policyFile());
        requireKnown(policies, LocalDate.now(clock));
        return policies;
    }

    @Bean
    CardEnds cardEnds(PrefecturePolicies policies) {
        return CardEnds.by(policies);
    }

    private static PrefecturePolicies read(Path file) {
        try {
            return PrefecturePolicies.read(file.toString(), Files.newBufferedReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the policies cannot be read from " + file, e);
        }
    }

    /** What is in the file is known: else an answer "as known now" would differ from the answer of now. */
    private static void requireKnown(PrefecturePolicies policies, LocalDate today) {
        policies.latestKnown().filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw new IllegalStateException("a policy is said to become known on " + day + ", after today (" + today
                    + "); known_from is the day on which it came into the file");
        });
    }
}
