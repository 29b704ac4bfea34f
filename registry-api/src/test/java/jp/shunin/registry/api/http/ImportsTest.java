package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.HandedIn;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RunningRegistry
@DisplayName("An old register taken over from a file")
class ImportsTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String HEADERS =
            "登録番号,氏名,フリガナ,旧姓,生年月日,登録年月日,登録都道府県,証交付年月日,証有効期間満了日," + "主任研修修了年月日,主任更新研修修了年月日,主任有効期間満了日,修了証明書番号\r\n";

    private final RegisterClient register;

    @Autowired
    ImportsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    private static String row(String number, String name) {
        return number + "," + name + ",ヤマダ　ハナコ,,昭和50年11月3日,平成20年5月20日,東京都,2022-06-15,令和9年6月14日,,,,\r\n";
    }

    @Test
    @DisplayName("is checked, confirmed and recorded; its people stand in the register like any others")
    void takenOver() {
        HandedIn handedIn = HandedIn.checked(
                register,
                HEADERS + row("33990001", "山田　花子")
                        + "33990002,江戸 太郎,エド"
                        + " タロウ,,1970-01-02,2008-05-20,岡山県,2023-01-10,2028-01-09,2014-02-10,2019-11-20,2025-03-31,第42号\r\n",
                WINDOWS_31J);
        handedIn.now()
                .says("/state", "CHECKED")
                .says("/encoding/recognised", "WINDOWS-31J")
                .says("/encoding/whole", true)
                .says("/check/rows", 2)
                .says("/check/errors", 0);

        Answer started = handedIn.run("{\"encoding\": \"WINDOWS-31J\", \"basis\": \"2岡福第1号\"}")
                .hasStatus(202);
        handedIn.ended();

        register.get(String.valueOf(started.headers().getLocation()))
                .says("/state", "SUCCEEDED")
                .says("/total", 2)
                .says("/done", 2)
                .says("/failed", 0);
        Answer chief = register.get("/api/v1/care-managers/33990002/standing?on=2025-01-01");
        chief.says("/chief/valid", true)
                .says("/chief/through", "2025-03-31")
                .says("/careManager/through", "2028-01-09");
        register.get("/api/v1/care-managers/33990002/history")
                .says("/events/0/type", "LegacyEntryMigrated")
                .says("/events/0/data/source/line", 3)
                .says("/events/0/data/source/fileName", "登録簿.csv")
                .says("/events/0/basis", "2岡福第1号");
        register.get("/api/v1/rosters/completions?prefecture=33&course=CHIEF_RENEWAL&fiscalYear=2019")
                .says("/items/0/registrationNumber", "33990002")
                .says("/items/0/certificateNumber", "第42号");
        register.post(
                        "/api/v1/care-managers/33990001/particulars",
                        "{\"changedOn\": \"2026-01-10\", \"person\": " + RegisterClient.person("鈴木", "花子") + "}")
                .isRecordedAs("ParticularsChanged");
        assertThat(handedIn.result().lines())
                .containsExactly("\uFEFF行,登録番号,結果,コード,理由", "2,33990001,記録済,,", "3,33990002,記録済,,");
    }

    @Test
    @DisplayName("has every problem told before anything is recorded: line, column, value, rule, and how to mend it")
    void preFlight() {
        register.post(
                        "/api/v1/care-managers",
                        RegisterClient.registration("34")
                                .replaceFirst("\\{", "{\"registrationNumber\": \"34990009\", "))
                .isRecorded();
        HandedIn handedIn = HandedIn.checked(
                register,
                HEADERS
                        + row("340001", "名前 一")
                        + "34990002,名前 二,,,昭和50年13月3日,2008-05-20,,,,,,,\r\n"
                        + "34990003,名前 三,ナ マエ,,1970-01-02,2008-05-20,,2019-06-01,2027-05-31,,,,\r\n"
                        + "34990004,名前 四,ナ マエ,,1970-01-02,2008-05-20,,2022-06-15,2027-06-14,,,2027-02-09,\r\n"
                        + "34990005,名前 五,ナ マエ,,1970-01-02,2008-05-20,,平成30年4月1日,平成35年3月31日,,,,\r\n"
                        + row("34990006", "名前 六")
                        + row("34990006", "名前 七")
                        + row("34990009", "名前 八")
                        + "34990010,名前 九,ナ マエ,,1970-01-02,2008-05-20,,,,2010-02-01,,2015-01-31,\r\n",
                StandardCharsets.UTF_8);

        Answer found =
                handedIn.now().says("/state", "CHECKED").says("/check/rows", 9).says("/check/errorRows", 7);
        List<JsonNode> problems = found.json().at("/problems").valueStream().toList();
        assertThat(problems)
                .extracting(
                        each -> each.at("/line").asInt(),
                        each -> each.at("/column").asString(""),
                        each -> each.at("/value").asString(""),
                        each -> each.at("/code").asString(),
                        each -> each.at("/rule").asString(""))
                .contains(
                        tuple(2, "登録番号", "340001", "NUMBER_MALFORMED", ""),
                        tuple(3, "生年月日", "昭和50年13月3日", "DATE_MALFORMED", ""),
                        tuple(4, "証有効期間満了日", "2027-05-31", "LEGACY_CARD_TOO_LONG", "C-1"),
                        tuple(5, "主任有効期間満了日", "2027-02-09", "LEGACY_CHIEF_WITHOUT_COURSE", "K-1"),
                        tuple(6, "証有効期間満了日", "平成35年3月31日", "DATE_OF_OTHER_ERA", ""),
                        tuple(8, "登録番号", "34990006", "DUPLICATE_IN_FILE", ""),
                        tuple(9, "登録番号", "34990009", "NUMBER_TAKEN", ""),
                        tuple(10, "主任有効期間満了日", "2015-01-31", "LEGACY_CHIEF_TRANSITION_DIFFERS", "K-2"));
        assertThat(problems)
                .allSatisfy(each -> assertThat(each.at("/detail").asString()).isNotBlank());
        register.get("/api/v1/care-managers/34990006/standing").isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");

        handedIn.run("{\"encoding\": \"UTF-8\"}").isProblem(409, "IMPORT_HAS_ERRORS");
        handedIn.run("{\"encoding\": \"WINDOWS-31J\", \"onlyRowsWithoutErrors\": true}")
                .isProblem(409, "IMPORT_ENCODING_NOT_CONFIRMED");

        handedIn.run("{\"encoding\": \"UTF-8\", \"onlyRowsWithoutErrors\": true}")
                .hasStatus(202);
        handedIn.ended().now().says("/run/done", 2).says("/run/skipped", 7).says("/run/failed", 0);
        register.get("/api/v1/care-managers/34990005/standing?on=2023-03-31").says("/careManager/valid", true);
        assertThat(handedIn.result().lines())
                .hasSize(10)
                .anySatisfy(line -> assertThat(line).startsWith("4,34990003,記録せず,LEGACY_CARD_TOO_LONG,"))
                .contains("7,34990006,記録済,,");
        handedIn.run("{\"encoding\": \"UTF-8\"}").isProblem(409, "IMPORT_NOT_READY");
    }

    @Test
    @DisplayName("keeps names to the byte: variation selectors and supplementary characters survive")
    void names() {
        HandedIn handedIn = HandedIn.checked(
                register,
                "\uFEFF" + HEADERS + row("35990001", "辻󠄀　𠮷子") + row("35990002", "渡邉󠄂　が"),
                StandardCharsets.UTF_8);
        handedIn.now().says("/encoding/recognised", "UTF-8-BOM");
        handedIn.run("{\"encoding\": \"UTF-8-BOM\"}").hasStatus(202);
        handedIn.ended();

        register.get("/api/v1/care-managers/35990001")
                .says("/person/familyName", "辻󠄀")
                .says("/person/givenName", "𠮷子");
        register.get("/api/v1/care-managers/35990002")
                .says("/person/familyName", "渡邉󠄂")
                .says("/person/givenName", "が");
    }

    @Test
    @DisplayName("a row whose number was given away since the check is told, and the others go on")
    void takenMeanwhile() {
        HandedIn handedIn = HandedIn.checked(
                register,
                HEADERS + row("36990001", "一 一") + row("36990002", "二 二") + row("36990003", "三 三"),
                StandardCharsets.UTF_8);
        register.post(
                        "/api/v1/care-managers",
                        RegisterClient.registration("36")
                                .replaceFirst("\\{", "{\"registrationNumber\": \"36990002\", "))
                .isRecorded();

        handedIn.run("{\"encoding\": \"UTF-8\"}").hasStatus(202);
        handedIn.ended().now().says("/state", "FINISHED").says("/run/done", 2).says("/run/failed", 1);

        assertThat(handedIn.result()).contains("3,36990002,記録せず,NUMBER_TAKEN,");
        register.get("/api/v1/care-managers/36990003/standing").hasStatus(200);
    }

    @Test
    @DisplayName("X-3: what the old register said wrongly is put right by a correction")
    void corrected() {
        HandedIn handedIn = HandedIn.checked(register, HEADERS + row("37990001", "山田 花子"), StandardCharsets.UTF_8);
        handedIn.run("{\"encoding\": \"UTF-8\"}").hasStatus(202);
        handedIn.ended();
        String event = register.get("/api/v1/care-managers/37990001/history").text("/events/0/eventId");

        register.post("/api/v1/care-managers/37990001/corrections", """
            {"eventId": "%s", "action": "REPLACE", "reason": "転記誤り", "replacement": {
             "prefecture": "37", "registeredOn": "2008-05-20", "person": %s,
             "card": {"issuedOn": "2022-07-15", "through": "2027-07-14"}}}\
            """.formatted(
                                event, RegisterClient.person("山田", "花子")))
                .isRecordedAs("RecordCorrected", "LegacyEntryMigrated");

        register.get("/api/v1/care-managers/37990001/standing?on=2027-07-01").says("/careManager/valid", true);
    }

    @Test
    @DisplayName("that has wrong headers, or is no such file, is not taken")
    void noRegister() {
        HandedIn handedIn = HandedIn.checked(register, "番号,名前\r\n1,2\r\n", StandardCharsets.UTF_8);
        register.get(handedIn.path() + "?severity=ERROR")
                .says("/problems/0/code", "HEADER_MISSING")
                .says("/problems/0/line", 1);
        handedIn.run("{\"encoding\": \"UTF-8\", \"onlyRowsWithoutErrors\": true}")
                .isProblem(409, "IMPORT_HAS_ERRORS");

        register.handIn("register.txt", HEADERS.getBytes(StandardCharsets.UTF_16))
                .isProblem(422, "FILE_FORM_UNKNOWN");
        register.get("/api/v1/imports/nonsense").isProblem(404, "IMPORT_UNKNOWN");
    }

    @Test
    @DisplayName("has wrong quotation marks told with all else that is wrong, and its other rows recorded")
    void brokenRows() {
        HandedIn handedIn = HandedIn.checked(
                register,
                HEADERS
                        + row("44990001", "\"山田　花子")
                        + row("44990002", "\"江戸\"　太郎")
                        + row("44990003", "佐藤　\"花子")
                        + row("449900", "名前　四")
                        + row("44990005", "\"名前　五\"")
                        + row("44990001", "名前　六")
                        + "44990007,\"名前　七",
                WINDOWS_31J);

        Answer found = handedIn.now()
                .says("/state", "CHECKED")
                .says("/encoding/recognised", "WINDOWS-31J")
                .says("/check/rows", 7)
                .says("/check/errorRows", 5)
                .says("/check/errors", 5);
        assertThat(found.json().at("/problems").valueStream())
                .extracting(
                        each -> each.at("/line").asInt(),
                        each -> each.at("/column").asString(""),
                        each -> each.at("/code").asString())
                .containsExactly(
                        tuple(2, "氏名", "QUOTE_OPEN"),
                        tuple(3, "氏名", "QUOTE_CLOSED_EARLY"),
                        tuple(4, "氏名", "QUOTE_WITHIN"),
                        tuple(5, "登録番号", "NUMBER_MALFORMED"),
                        tuple(8, "氏名", "QUOTE_OPEN"));
        found.says(
                "/problems/1/detail",
                "The value in column 2 is closed by a quotation mark, but goes on at character 15 of the line. Within a"
                        + " value a quotation mark is written twice (\"\"); or take it out.");

        handedIn.run("{\"encoding\": \"WINDOWS-31J\", \"onlyRowsWithoutErrors\": true}")
                .hasStatus(202);
        handedIn.ended();

        assertThat(handedIn.result().lines().map(line -> line.split(",", -1)).map(line -> line[0] + line[1] + line[2]))
                .containsExactly(
                        "\uFEFF行登録番号結果",
                        "244990001記録せず",
                        "344990002記録せず",
                        "444990003記録せず",
                        "5449900記録せず",
                        "644990005記録済",
                        "744990001記録済",
                        "844990007記録せず");
    }

    @Test
    @DisplayName("with a wrong quotation mark among the headers is looked at as a whole, and not recorded")
    void brokenHeader() {
        HandedIn handedIn = HandedIn.checked(
                register,
                HEADERS.replace("氏名", "\"氏名") + row("44990011", "名前　一") + row("449900", "名前　二"),
                StandardCharsets.UTF_8);

        register.get(handedIn.path() + "?severity=ERROR")
                .says("/problems/0/line", 1)
                .says("/problems/0/column", "氏名")
                .says("/problems/0/code", "QUOTE_OPEN")
                .says("/problems/1/line", 3)
                .says("/problems/1/code", "NUMBER_MALFORMED");
        handedIn.run("{\"encoding\": \"UTF-8\", \"onlyRowsWithoutErrors\": true}")
                .isProblem(409, "IMPORT_HAS_ERRORS");
    }
}
