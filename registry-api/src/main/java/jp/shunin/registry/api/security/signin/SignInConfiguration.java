package jp.shunin.registry.api.security.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.api.security.Gate;
import jp.shunin.registry.api.security.Headers;
import jp.shunin.registry.api.security.SecuritySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The door to the pages: whoever comes in has signed in at an issuer, and has a session. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** After all doors that are for something else. */
    private static final int PAGES = 30;

    /** The embedded issuer stands alone, or there is none. */
    @Bean
    SignInIssuers signInIssuers(SecuritySettings settings, ObjectProvider<SignInIssuer> embedded, Clock clock) {
        return new SignInIssuers(Optional.ofNullable(embedded.getIfAvailable())
                .map(List::of)
                .orElseGet(() -> configured(settings, clock)));
    }

    /** Some issuers are for other systems only. */
    private static List<SignInIssuer> configured(SecuritySettings settings, Clock clock) {
        return settings.issuers().stream()
                .flatMap(issuer -> Stream.ofNullable(issuer.client())
                        .filter(SecuritySettings.Client::isNamed)
                        .map(client -> ConfiguredSignIn.of(issuer, client, clock)))
                .toList();
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new NoTokensKept();
    }

    @Bean
    @Order(PAGES)
    SecurityFilterChain pages(
            HttpSecurity http,
            Gate gate,
            PageRefusals refusals,
            SignInIssuers issuers,
            SecuritySettings settings,
            Clock clock) {
        return http.headers(all -> all.defaultsDisabled()
                        .addHeaderWriter(Headers.OF_PAGES)
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(gate.ofPages()))
                .oauth2Login(signIn -> signIn(signIn, issuers, clock))
                .logout(signOut -> signOut.logoutUrl(SignInPages.SIGN_OUT).logoutSuccessHandler(new SignOut(issuers)))
                .addFilterAfter(new SignInEnds(settings.signInLasts(), clock), SecurityContextHolderFilter.class)
                .build();
    }

    /** The authorization code flow, with PKCE also for those who have a secret. */
    private static void signIn(OAuth2LoginConfigurer<HttpSecurity> signIn, SignInIssuers issuers, Clock clock) {
        SignInFailure failure = new SignInFailure();
        signIn.clientRegistrationRepository(issuers)
                .loginPage(SignInPages.SIGN_IN)
                .authorizationEndpoint(issuer -> issuer.baseUri(SignInIssuer.LEADS_TO_ISSUER))
                .loginProcessingUrl(SignInIssuer.COMES_BACK_TO + "*")
                .userInfoEndpoint(users -> users.oidcUserService(new SignedInUsers(issuers, clock)))
                .successHandler(new AfterSignIn())
                .failureHandler(failure)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F leadsToIssuer) {
                        leadsToIssuer.setAuthenticationFailureHandler(failure);
                        return leadsToIssuer;
                    }
                });
    }
}
