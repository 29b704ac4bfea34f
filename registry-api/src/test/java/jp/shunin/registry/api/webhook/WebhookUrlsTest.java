package jp.shunin.registry.api.webhook;

import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The address of an endpoint is refused when it")
class WebhookUrlsTest {

    private final RegisterClient register;

    @Autowired
    WebhookUrlsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://127.0.0.1/hook, FORBIDDEN_ADDRESS",
        "https://localhost/hook, FORBIDDEN_ADDRESS",
        "https://[::1]/hook, FORBIDDEN_ADDRESS",
        "https://[::ffff:10.0.0.1]/, FORBIDDEN_ADDRESS",
        "https://0.0.0.0/, FORBIDDEN_ADDRESS",
        "https://169.254.169.254/latest/meta-data, FORBIDDEN_ADDRESS",
        "https://2130706433/, FORBIDDEN_ADDRESS",
        "https://1.1.1.1.invalid/, UNKNOWN_HOST",
        "http://1.1.1.1/, NOT_HTTPS",
        "file:///etc/passwd, NOT_A_URL",
        "ftp://1.1.1.1/, NOT_HTTPS",
        "https://user:secret@1.1.1.1/, HAS_CREDENTIALS",
        "https://1.1.1.1/#part, NOT_A_URL",
        "/hook, NOT_A_URL",
        "https:///hook, NOT_A_URL"
    })
    void refused(String url, String fault) {
        register.post("/api/v1/webhooks", "{\"url\": \"%s\"}".formatted(url))
                .isProblem(422, "WEBHOOK_URL_" + fault)
                .pointsTo("/url", fault);
    }
}
