package jp.shunin.registry.api.security;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Three doors: what is open to all, the API, which takes bearer tokens and keeps no session, and the pages, which have
 * sessions. Where the registry issues tokens itself there is a fourth, before them.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final int OPEN = 10;
    static final int API = 20;
    static final int PAGES = 30;

    /** Before anything else is made: a registry that must not be started does nothing. */
    @Bean
    static BeanFactoryPostProcessor safeStart(Environment environment) {
        return _ -> new SafeStart(SecuritySettings.of(environment), environment).require();
    }

    /** The embedded issuer stands alone, or there is none. */
    @Bean
    Tokens tokens(SecuritySettings settings, ObjectProvider<TrustedIssuer> embedded, Clock clock) {
        TrustedIssuer own = embedded.getIfAvailable();
        return new Tokens(own == null ? configured(settings, clock) : List.of(own), clock);
    }

    private static List<TrustedIssuer> configured(SecuritySettings settings, Clock clock) {
        return settings.issuers().stream()
                .map(issuer -> ConfiguredIssuer.of(issuer, clock))
                .toList();
    }

    @Bean
    @Order(OPEN)
    SecurityFilterChain open(HttpSecurity http) {
        return stateless(http.securityMatcher(OpenAddresses.PATTERNS), Headers.OF_DATA)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(API)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Gate gate, Refusals refusals) {
        return stateless(http.securityMatcher("/api/**"), Headers.OF_DATA)
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(_ -> tokens::authenticate)
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(gate))
                .build();
    }

    /** Whoever has no account here gets no form: where others issue the tokens, it is for them to ask. */
    @Bean
    @Order(PAGES)
    SecurityFilterChain pages(
            HttpSecurity http, Gate gate, Refusals refusals, ObjectProvider<UserDetailsService> users) {
        http.headers(all -> all.defaultsDisabled()
                        .addHeaderWriter(Headers.OF_PAGES)
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(refusals)
                        .defaultAuthenticationEntryPointFor(refusals, request -> !AskedForPage.by(request)))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(gate.ofPages()));
        if (users.getIfAvailable() != null) {
            http.formLogin(form -> form.loginPage("/login"));
        }
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http, StaticHeadersWriter headers) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(all -> all.defaultsDisabled()
                        .addHeaderWriter(headers)
                        .httpStrictTransportSecurity(Customizer.withDefaults()));
    }

    /**
     * Without the checks that would take an address apart in another way than the controllers do. The gate reads it as
     * they do; a certificate's number may have any character in it, escaped.
     */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowSemicolon(true);
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (_, response, _) -> response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** Each request is observed as a whole. Observing every filter on its way would cost more than the answer. */
    @Bean
    static SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }
}
