package jp.shunin.registry.api.web.documents;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are made.
 *
 * @param fonts TrueType fonts for letters that the one in the jar has not, the first that has a letter shows it
 * @param publicAddress where the public finds this register, for the codes on documents; null for where it was asked
 */
@ConfigurationProperties("registry.documents")
record DocumentSettings(
        @DefaultValue List<Path> fonts, @Nullable URI publicAddress) {}
