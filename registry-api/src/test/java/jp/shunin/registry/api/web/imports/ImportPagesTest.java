package jp.shunin.registry.api.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The pages of the imports")
class ImportPagesTest {

    private static final String HEADERS =
            "登録番号,氏名,フリガナ,旧姓,生年月日,登録年月日,登録都道府県,証交付年月日,証有効期間満了日,主任研修修了年月日,主任更新研修修了年月日,主任有効期間満了日,修了証明書番号\r\n";

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    ImportPagesTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    private static String row(String number) {
        return number + ",宮崎　花子,ミヤザキ　ハナコ,,昭和50年11月3日,平成20年5月20日,宮崎県,2022-06-15,令和9年6月14日,,,,\r\n";
    }

    private static Seen handIn(Visitor operator, String csv) {
        Seen form = operator.get("/imports");
        Map<String, String> fields = new LinkedHashMap<>();
        form.page()
                .select("form[enctype] input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("layout", "standard");
        fields.put("encoding", "");
        return operator.upload("/imports", fields, "登録簿.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Seen atRest(Visitor operator, String path) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> operator.get(path).page().select("#progress").isEmpty());
        return operator.get(path);
    }

    @Test
    @DisplayName("take a file in, tell what is wrong with it, and record nothing before it is confirmed")
    void takenOver() {
        try (Visitor operator = Visitor.signedIn(port, "operator")) {
            String path = handIn(
                            operator, HEADERS + row("45990001") + row("450002") + row("45990003") + row("45990003"))
                    .path();
            Seen checked = atRest(operator, path);
            assertThat(checked.shown().select("h1").text()).isEqualTo("登録簿.csv");
            assertThat(checked.page().select("#counts").text()).contains("NUMBER_MALFORMED", "DUPLICATE_IN_FILE");
            assertThat(checked.page().expectFirst("#problems tbody tr").text()).startsWith("3 登録番号 450002 エラー");
            assertThat(operator.get(path + "?code=DUPLICATE_IN_FILE")
                            .page()
                            .select("#problems")
                            .text())
                    .contains("45990003")
                    .doesNotContain("450002");
            register.get("/api/v1/care-managers/45990001/standing").isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");

            Seen unconfirmed = operator.submit(checked, checked.page().expectFirst("form#run"), Map.of());
            assertThat(unconfirmed.status()).isEqualTo(409);
            Map<String, String> confirmed = Map.of("encoding", "UTF-8", "onlyRowsWithoutErrors", "true");
            operator.submit(checked, checked.page().expectFirst("form#run"), confirmed);
            operator.submit(checked, checked.page().expectFirst("form#run"), confirmed);

            Seen ended = atRest(operator, path);
            assertThat(ended.page().select("#result .facts dd").eachText().subList(0, 3))
                    .containsExactly("2", "2", "0");
            assertThat(operator.get(path + "/result").response().body())
                    .contains("2,45990001,記録済", "3,450002,記録せず,NUMBER_MALFORMED");
            register.get("/api/v1/care-managers/45990001/standing").hasStatus(200);

            Seen deleted = operator.submit(ended, ended.page().expectFirst("form#deletion"), Map.of());
            assertThat(deleted.path()).isEqualTo("/imports");
            assertThat(operator.get(path).status()).isEqualTo(404);
            register.get("/api/v1/care-managers/45990001/standing").hasStatus(200);
        }
    }

    @Test
    @DisplayName("say why a file cannot be taken, and that the same one was handed in before")
    void notTaken() {
        try (Visitor operator = Visitor.signedIn(port, "operator")) {
            assertThat(handIn(operator, "").shown().select("[role=alert]").text())
                    .contains("ファイルを選んでください");
            atRest(operator, handIn(operator, HEADERS + row("45990021")).path());
            Seen again =
                    atRest(operator, handIn(operator, HEADERS + row("45990021")).path());
            assertThat(again.page().select(".notice.warn").text()).contains("同じ内容のファイル");
        }
    }

    @Test
    @DisplayName("let only the operator hand in files; of strangers not even the form is looked into")
    void refused() {
        try (Visitor auditor = Visitor.signedIn(port, "auditor");
                Visitor officer = Visitor.signedIn(port, "officer-45");
                Visitor stranger = new Visitor(port)) {
            assertThat(auditor.get("/imports").shown().select("form[enctype]")).isEmpty();
            assertThat(officer.get("/imports").status()).isEqualTo(403);
            byte[] file = HEADERS.getBytes(StandardCharsets.UTF_8);
            // The client that is sent on to the form names a file there too, which no browser does.
            for (Visitor visitor : List.of(officer, stranger)) {
                Seen sent = visitor.upload("/imports", Map.of(), "a.csv", file);
                assertThat(sent.status()).isEqualTo(415);
                assertThat(sent.response().previousResponse()).isPresent();
            }
            assertThat(stranger.get("/imports").page().select("input[type=password]"))
                    .hasSize(1);
        }
    }
}
