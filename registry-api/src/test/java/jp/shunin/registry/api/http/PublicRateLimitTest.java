package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("Who asks the public part too often")
@RunningRegistry
@TestPropertySource(properties = {"registry.public-rate-limit.at-once=2", "registry.public-rate-limit.per-second=1"})
class PublicRateLimitTest {

    private static final int MANY = 200;

    private final RegisterClient register;

    @Autowired
    PublicRateLimitTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("is told to wait and for how long, while all else is answered")
    void tooMany() {
        List<Answer> answers = IntStream.range(0, MANY)
                .mapToObj(_ -> register.get("/api/v1/public/standing/13999999"))
                .toList();

        HttpHeaders first = answers.getFirst().headers();
        assertThat(first.getFirst("RateLimit-Policy")).isEqualTo("\"public\";q=2;w=2");
        assertThat(first.getFirst("RateLimit")).isEqualTo("\"public\";r=1");
        answers.getFirst().isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
        Answer refused = answers.stream()
                .filter(answer -> answer.status() != 404)
                .findFirst()
                .orElseThrow();
        assertThat(refused.isProblem(429, "TOO_MANY_REQUESTS").headers().getFirst("Retry-After"))
                .isEqualTo("1");
        assertThat(refused.headers().getFirst("RateLimit")).isEqualTo("\"public\";r=0");
        register.get("/api/v1/care-managers/13999999").isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");

        Answer page = IntStream.range(0, MANY)
                .mapToObj(_ -> register.get("/check", headers -> headers.set("Accept", "text/html")))
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.headers().getFirst("Retry-After")).isEqualTo("1");
        assertThat(page.body()).contains("1 秒後にもう一度").contains("<main");
    }
}
