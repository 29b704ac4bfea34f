package jp.shunin.registry.api.runtime;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the registry itself, all under {@code registry.}.
 *
 * @param dataDir the folder in which the registry keeps what it must not lose; relative to where it was started
 * @param policyFile a file of policies to take in the place of those shipped; null to take these
 */
@ConfigurationProperties("registry")
public record RegistrySettings(
        @DefaultValue("./data") Path dataDir, @Nullable Path policyFile) {}
