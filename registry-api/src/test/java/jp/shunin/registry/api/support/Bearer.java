package jp.shunin.registry.api.support;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;

/** Shows a token with each request. */
public record Bearer(String token) {

    /** The token of {@link TestTokens#EVERYONE} for a registry with these settings. */
    public static Bearer of(Environment settings) {
        return new Bearer(TestTokens.ofEveryone(
                Path.of(settings.getRequiredProperty("registry.data-dir")),
                settings.getProperty("server.port", "8080")));
    }

    /** What stands in the header {@code Authorization}. */
    public String header() {
        return "Bearer " + token;
    }

    public Consumer<HttpHeaders> headers() {
        return headers -> headers.setBearerAuth(token);
    }
}
