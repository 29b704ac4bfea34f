package jp.shunin.registry.api.security;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import jp.shunin.registry.api.security.signin.KeptForms;
import jp.shunin.registry.api.web.Surroundings;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The doors of the registry, with two pages behind them: one says who has come in, one is a form: no register, no database. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(SecuritySettings.class)
@Import(Surroundings.class)
@ComponentScan(
        basePackageClasses = SecuritySettings.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Jurisdictions|AccessTableCheck|Test)"))
class PagesAlone {

    static final String WHO = "/who";
    static final String FORM = "/form";
    static final String RECORDED = "recorded";

    static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(PagesAlone.class)
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings))
                        .toArray(String[]::new));
    }

    static int port(ConfigurableApplicationContext started) {
        return started.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Bean
    Later clock() {
        return new Later();
    }

    /** The clock, which a test may put forward. */
    static final class Later extends Clock {

        private volatile Duration by = Duration.ZERO;

        void by(Duration time) {
            by = time;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** The page is about nobody's entry. */
    @Bean
    Jurisdictions jurisdictions() {
        return Mockito.mock(Jurisdictions.class);
    }

    /** A form that shows what is kept for it, and says so when it is recorded. */
    @Bean
    RouterFunction<ServerResponse> form(KeptForms forms) {
        return RouterFunctions.route(
                        GET(FORM),
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body(forms.find(request.servletRequest()).fields()
                                        + "<input name=\"_csrf\" value=\"%s\">".formatted(csrf(request))))
                .andRoute(POST(FORM), _ -> ServerResponse.ok().body(RECORDED));
    }

    private static String csrf(ServerRequest request) {
        return ((CsrfToken) request.servletRequest().getAttribute("_csrf")).getToken();
    }

    @Bean
    RouterFunction<ServerResponse> who() {
        return RouterFunctions.route(
                GET(WHO),
                request -> ServerResponse.ok()
                        .body(Account.find(request.servletRequest())
                                .map(account -> Map.of(
                                        "name", account.name(),
                                        "roles", account.roles().toString(),
                                        "prefectures", account.prefectures().toString()))
                                .orElse(Map.of())
                                .toString()));
    }
}
