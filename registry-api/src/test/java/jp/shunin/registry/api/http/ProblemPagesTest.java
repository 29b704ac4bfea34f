package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The type of a problem")
class ProblemPagesTest {

    private final RegisterClient register;

    @Autowired
    ProblemPagesTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("leads to a page that says in both languages what it means, and by which rule")
    void rule() {
        String type = register.get("/api/v1/care-managers/13059999/eligibility")
                .isProblem(400, "MALFORMED")
                .text("/type");
        assertThat(register.get(type).hasStatus(200).body()).contains("<h1>MALFORMED</h1>");

        String page =
                register.get("/problems/PROHIBITION_TOO_LONG").hasStatus(200).body();
        assertThat(page)
                .contains("<p>X-2</p>", "業務禁止は1年以内です。… からなら … までです。", "A prohibition lasts at most one year")
                .doesNotContain("{0}");
    }

    @Test
    @DisplayName("is one of a list, and what is not has no page")
    void all() {
        Answer all = register.get("/problems").hasStatus(200);

        assertThat(all.headers().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(all.body()).contains("href=\"/problems/BODY_TOO_LARGE\"", "href=\"/problems/CARD_EXPIRED\"");
        register.get("/problems/NO_SUCH_THING").hasStatus(404);
    }
}
