package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("Q-6: a roster as a file")
class RosterFilesTest {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final RestTestClient http;
    private final RegisterClient register;

    @Autowired
    RosterFilesTest(RestTestClient http) {
        this.http = http;
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("in CSV: UTF-8 with a byte order mark, a Japanese header, wareki beside each date, each line once")
    void csv() throws IOException {
        Registered person = careManager("31", "髙橋", "一");

        EntityExchangeResult<byte[]> answer = download(careManagers("31"), "text/csv");

        String text = new String(body(answer), StandardCharsets.UTF_8);
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("care-managers-31-2020-01-01.csv");
        assertThat(text).startsWith("\uFEFF登録番号,氏,名,");
        CSVRecord line = lines(text.substring(1)).getFirst();
        assertThat(line.get("登録番号")).isEqualTo(person.number());
        assertThat(line.get("氏")).isEqualTo("髙橋");
        assertThat(line.get("生年月日")).isEqualTo("1980-01-02");
        assertThat(line.get("生年月日（和暦）")).isEqualTo("昭和55年1月2日");
        assertThat(line.get("都道府県")).isEqualTo("鳥取県");
        assertThat(line.get("介護支援専門員 有効期間の満了日")).isEqualTo("2021-05-31");
        assertThat(line.get("介護支援専門員 有効期間の満了日（和暦）")).isEqualTo("令和3年5月31日");
        assertThat(line.get("主任 有効期間の初日")).isEmpty();
    }

    @Test
    @DisplayName("in the Windows code page, with the letters that only it has")
    void windows31j() throws IOException {
        careManager("32", "髙﨑", "①子");

        EntityExchangeResult<byte[]> answer = download(careManagers("32"), "text/csv;charset=windows-31j");

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .isEqualToIgnoringCase("text/csv;charset=windows-31j");
        CSVRecord line = lines(new String(body(answer), WINDOWS_31J)).getFirst();
        assertThat(line.get("氏")).isEqualTo("髙﨑");
        assertThat(line.get("名")).isEqualTo("①子");
    }

    @Test
    @DisplayName("not in the Windows code page where a name does not fit: nothing is sent, and each such cell is named")
    void unencodable() {
        careManager("33", "江戸", "太郎");
        Registered person = careManager("33", "𠮷田", "〜");

        Answer answer = register.get(
                careManagers("33"), headers -> headers.set(HttpHeaders.ACCEPT, "text/csv;charset=windows-31j"));

        answer.isProblem(422, "UNENCODABLE_CHARACTERS")
                .says("/total", 2)
                .says("/cells/0/row", 2)
                .says("/cells/0/registrationNumber", person.number())
                .says("/cells/0/column", "氏")
                .says("/cells/0/characters/0", "𠮷")
                .says("/cells/1/characters/0", "〜");
        assertThat(answer.json().at("/cells/0/characters").size()).isOne();
        assertThat(answer.headers().getContentDisposition().isAttachment()).isFalse();
        assertThat(download(careManagers("33"), "text/csv").getStatus().value()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@A1", "＝1+1", "＠A1"})
    @DisplayName("in CSV without formulas: what a spreadsheet would run is marked as text")
    void formulas(String name) throws IOException {
        Registered person = careManager("34", name, "太郎");

        String text = new String(body(download(careManagers("34"), "text/csv")), StandardCharsets.UTF_8);

        assertThat(lines(text.substring(1)))
                .filteredOn(line -> line.get("登録番号").equals(person.number()))
                .singleElement()
                .satisfies(line -> assertThat(line.get("氏")).isEqualTo("'" + name));
    }

    @Test
    @DisplayName("in Excel: one sheet with the same lines, all cells texts")
    void excel() throws IOException {
        Registered person = careManager("35", "=1+1", "花子");

        EntityExchangeResult<byte[]> answer = download(careManagers("35"), EXCEL);

        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .startsWith(EXCEL);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body(answer)))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("介護支援専門員名簿");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("登録番号");
            assertThat(rows.get(1).getCellText(0)).isEqualTo(person.number());
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(1).getFormula()).isNull();
            assertThat(rows.get(1).getCellText(7)).isEqualTo("昭和55年1月2日");
        }
    }

    @Test
    @DisplayName("is whole, while JSON is paged; an empty one has its header")
    void whole() throws IOException {
        for (int i = 0; i < 3; i++) {
            careManager("36", "江戸", "太郎");
        }

        String text = new String(body(download(careManagers("36") + "&limit=2", "text/csv")), StandardCharsets.UTF_8);
        assertThat(lines(text.substring(1))).hasSize(3);
        String empty = new String(body(download(careManagers("47"), "text/csv")), StandardCharsets.UTF_8);
        assertThat(empty).startsWith("\uFEFF登録番号,").hasLineCount(1);
    }

    @Test
    @DisplayName("is to be had of every roster")
    void everyRoster() throws IOException {
        careManager("37", "江戸", "太郎").withCompletion("CHIEF", "H28", "2020-02-01", "主-1");

        String chiefs = "/api/v1/rosters/chiefs?prefecture=37&on=2020-02-01";
        String completions = "/api/v1/rosters/completions?prefecture=13&course=CHIEF&fiscalYear=2019";
        String lapsing = "/api/v1/rosters/lapsing?prefecture=37&within=P1Y";
        assertThat(csvOf(chiefs)).hasSize(1);
        assertThat(csvOf(completions)).anySatisfy(line -> {
            assertThat(line.get("修了証明書番号")).isEqualTo("主-1");
            assertThat(line.get("修了年月日（和暦）")).isEqualTo("令和2年2月1日");
            assertThat(line.get("氏")).isEqualTo("江戸");
            assertThat(line.get("生年月日")).isEqualTo("1980-01-02");
            assertThat(line.get("効力")).isEqualTo("有効");
        });
        assertThat(csvOf(lapsing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/csv;charset=ISO-8859-1", "text/html", "text/csv;q=0"})
    @DisplayName("is not to be had in other forms")
    void notAcceptable(String accept) {
        register.get(careManagers("36"), headers -> headers.set(HttpHeaders.ACCEPT, accept))
                .isProblem(406, "NOT_ACCEPTABLE");
    }

    @Test
    @DisplayName("is what the client likes best; JSON if it does not say")
    void preference() {
        assertThat(download(careManagers("36"), "application/json;q=0.5, text/csv")
                        .getResponseHeaders()
                        .getFirst(HttpHeaders.CONTENT_TYPE))
                .startsWith("text/csv");
        assertThat(download(careManagers("36"), "*/*").getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .startsWith("application/json");
    }

    private List<CSVRecord> csvOf(String path) throws IOException {
        return lines(new String(body(download(path, "text/csv")), StandardCharsets.UTF_8).substring(1));
    }

    private static String careManagers(String prefecture) {
        return "/api/v1/rosters/care-managers?on=2020-01-01&prefecture=" + prefecture;
    }

    private Registered careManager(String prefecture, String familyName, String givenName) {
        String body = """
            {"prefecture": "%s", "registeredOn": "2016-05-20", "practicalTrainingCompletedOn": "2016-04-30",
             "person": %s}\
            """.formatted(prefecture, RegisterClient.person(familyName, givenName));
        Answer registered = register.post("/api/v1/care-managers", body).isRecorded();
        return new Registered(register, registered.text("/registrationNumber")).withCard("2016-06-01");
    }

    private EntityExchangeResult<byte[]> download(String path, String accept) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, accept)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static byte[] body(EntityExchangeResult<byte[]> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private static List<CSVRecord> lines(String csv) throws IOException {
        CSVFormat format =
                CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }
}
