package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("A registry is not started")
class SafeStartTest {

    private static final String ISSUER = "registry.security.issuers[0].issuer-uri=https://login.example";
    private static final String AUDIENCE = "registry.security.issuers[0].audience=registry";
    private static final String SECOND = "registry.security.issuers[1].issuer-uri=https://other.example";
    private static final String SECOND_AUDIENCE = "registry.security.issuers[1].audience=registry";

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "", "::"})
    @DisplayName("with the embedded accounts beyond loopback")
    void beyondLoopback(String address) {
        assertRefused("beyond this machine", "server.address=" + address);
        assertRefused("beyond this machine", "server.address=" + address, "spring.datasource.url=jdbc:postgresql:r");
        assertStarts("server.address=" + address, ISSUER, AUDIENCE);
        assertStarts("server.address=" + address, "server.port=-1");
    }

    @Test
    @DisplayName("with the embedded accounts beside an issuer; empty settings name none")
    void besideAnIssuer() {
        assertRefused(
                "together with the issuer https://login.example", "registry.security.embedded=true", ISSUER, AUDIENCE);
        assertStarts("server.address=127.0.0.1", "registry.security.issuers[0].issuer-uri=");
        assertStarts("server.address=::1", "registry.security.embedded=true");
    }

    @Test
    @DisplayName("when nobody could sign in")
    void nobody() {
        assertRefused("Nobody could sign in", "registry.security.embedded=false");
    }

    @Test
    @DisplayName("with an issuer whose tokens for other systems would be taken, or who speaks for no prefecture")
    void unsound() {
        assertRefused("has no audience", ISSUER);
        assertRefused(
                "the prefecture 48, which does not exist",
                ISSUER,
                AUDIENCE,
                "registry.security.issuers[0].prefectures=13,48");
    }

    @Test
    @DisplayName("with an issuer at which nobody could sign in to the pages; empty settings name no client")
    void unsoundClient() {
        String client = "registry.security.issuers[0].client.";
        assertRefused("cannot be read", ISSUER, AUDIENCE, client + "id=pages", client + "secret-file=/nowhere/secret");
        assertRefused("without it saying who they are", ISSUER, AUDIENCE, client + "id=pages", client + "scopes=email");
        assertRefused(
                "cannot stand in the address",
                ISSUER,
                AUDIENCE,
                client + "id=pages",
                "registry.security.issuers[0].name=to/kyo");
        assertStarts(ISSUER, AUDIENCE, client + "id=pages");
        assertStarts(ISSUER, AUDIENCE, client + "id=", client + "scopes=email");
    }

    @Test
    @DisplayName("with two issuers whose accounts could be taken for one another")
    void sameNames() {
        assertRefused("could be taken for those of another", ISSUER, AUDIENCE, SECOND, SECOND_AUDIENCE);
        assertStarts(ISSUER, AUDIENCE, SECOND, SECOND_AUDIENCE, "registry.security.issuers[1].name=kanagawa");
    }

    private static void assertRefused(String words, String... settings) {
        assertThatThrownBy(() -> require(settings))
                .isInstanceOf(SecuritySettingsException.class)
                .hasMessageContaining(words);
    }

    private static void assertStarts(String... settings) {
        assertThatCode(() -> require(settings)).doesNotThrowAnyException();
    }

    private static void require(String... settings) {
        MockEnvironment environment = new MockEnvironment();
        Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> environment.setProperty(setting[0], setting[1]));
        new SafeStart(SecuritySettings.of(environment), environment).require();
    }
}
