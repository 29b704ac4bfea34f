package jp.shunin.registry.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The notice of what there is to try")
class DemonstrationNoticeTest {

    private static final String SERVER = "http://localhost:8080";

    @Test
    @DisplayName("shows how to get a token where the registry issues them")
    void embedded() {
        assertThat(DemonstrationNotice.whatToTry(SERVER, true))
                .contains(
                        "\n  TOKEN=$(curl -s 'http://localhost:8080/oauth2/token' -u officer-13:demo",
                        "\"access_token\":")
                .contains("\n  curl 'http://localhost:8080/api/v1/care-managers/13059999/standing'");
    }

    @Test
    @DisplayName("sends whoever has an issuer to that one: there are no accounts here")
    void issuer() {
        assertThat(DemonstrationNotice.whatToTry(SERVER, false))
                .contains("\n  # a token of your issuer", "\n  TOKEN=…\n", "Bearer $TOKEN")
                .doesNotContain("oauth2/token", "officer-13");
    }
}
