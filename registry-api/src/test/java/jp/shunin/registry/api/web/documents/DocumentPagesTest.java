package jp.shunin.registry.api.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.List;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import jp.shunin.registry.api.support.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("Documents")
class DocumentPagesTest {

    private static final String LONG = "勘解由小路".repeat(8);

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    DocumentPagesTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("certify a completion; the code on it leads anyone to a page that says whether it stands")
    void certificate() throws Exception {
        Registered person = chief("髙橋", "旧姓");
        try (Visitor officer = Visitor.signedIn(port, "officer-13");
                Visitor stranger = new Visitor(port)) {
            HttpResponse<byte[]> file =
                    officer.file(documents(person) + "certificate?certificateNumber=" + person.number() + "-K1");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("certificate-" + person.number() + "-2017-02-10.pdf")
                    .doesNotContain("髙橋");
            assertThat(PdfWriterTest.problems(file.body())).isEmpty();
            assertThat(PdfWriterTest.text(file.body()))
                    .contains("髙橋　花（旧姓：旧姓）", person.number(), "主任介護支援専門員研修", "令和4年2月9日", "東京都知事");

            String check = check(file.body());
            assertThat(stranger.get(check).shown().text())
                    .contains("いまも同じことを示しています", "修了は有効")
                    .doesNotContain("髙橋");
            person.post(
                            "course-completions/" + person.number() + "-K1/invalidation",
                            "{\"invalidatedOn\": \"2020-01-06\", \"reason\": \"不正\"}")
                    .isRecorded();
            assertThat(stranger.get(check).shown().text()).contains("発行の後に変わりました", "修了は無効");
            assertThat(officer.get(documents(person) + "certificate?certificateNumber=" + person.number() + "-K1")
                            .status())
                    .isEqualTo(409);
        }
    }

    @Test
    @DisplayName("state what the register says on a day; a forged code is no document")
    void statement() throws Exception {
        Registered person = chief(LONG, null);
        try (Visitor auditor = Visitor.signedIn(port, "auditor");
                Visitor stranger = new Visitor(port)) {
            byte[] pdf =
                    auditor.file(documents(person) + "statement?on=2023-01-05").body();

            assertThat(PdfWriterTest.problems(pdf)).isEmpty();
            assertThat(PdfWriterTest.text(pdf).replaceAll("\\s", ""))
                    .contains(LONG, "2023-01-05（令和5年1月5日）", "証の有効期間が2021-05-31", "C-3", "1/1");
            String check = check(pdf);
            assertThat(stranger.get(check).shown().text()).contains("いまも同じことを示しています", "介護支援専門員でも主任でもない");
            assertThat(stranger.get(check.replace(".00.", ".11.")).shown().text())
                    .contains("この登録簿が発行した書類ではありません");
            assertThat(stranger.get("/check/document").shown().text()).contains("この登録簿が発行した書類ではありません");
        }
    }

    @Test
    @DisplayName(
            "hold a whole history with page numbers and the state of the journal, as it was known; it is recorded who"
                    + " read it")
    void history() throws Exception {
        Registered person = chief("江戸", null);
        for (int i = 0; i < 20; i++) {
            person.post(
                            "particulars",
                            "{\"changedOn\": \"2020-01-%02d\", \"person\": %s}"
                                    .formatted(i + 1, RegisterClient.person("江戸" + i, "花")))
                    .isRecorded();
        }
        try (Visitor auditor = Visitor.signedIn(port, "auditor")) {
            byte[] pdf =
                    auditor.file(documents(person) + "history?on=2023-01-05").body();

            assertThat(PdfWriterTest.problems(pdf)).isEmpty();
            assertThat(PdfWriterTest.text(pdf)).contains("江戸0", "江戸19", "1 / 3", "3 / 3", "記録位置");
            assertThat(auditor.get(documents(person) + "history?knownAt=2016-01-01T00:00")
                            .status())
                    .isEqualTo(404);
            await().untilAsserted(() -> assertThat(register.get(
                                    "/api/v1/personal-data-reads?account=auditor&registrationNumber=" + person.number())
                            .hasStatus(200)
                            .body())
                    .contains("/people/" + person.number() + "/documents/history"));
        }
    }

    @Test
    @DisplayName("are not made with a letter that no font has, before somebody has seen which it is")
    void missing() throws Exception {
        Registered person = chief("𠮷野", null);
        try (Visitor officer = Visitor.signedIn(port, "officer-13")) {
            Visitor.Seen page = officer.get(documents(person) + "statement?on=2018-01-05");

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.page().select("td").eachText()).containsExactly("𠮷", "U+20BB7", "〓");
            assertSound("/check/document", documents(person) + "statement?on=2018-01-05");
            String allTheSame = page.page().expectFirst("a.button.second").attr("href");
            assertThat(PdfWriterTest.text(officer.file(page.path() + allTheSame).body()))
                    .contains("〓野");
        }
    }

    @Test
    @DisplayName("are asked for with days that there are, or the asker is told")
    void impossibleDays() {
        Registered person = chief("江戸", null);
        try (Visitor auditor = Visitor.signedIn(port, "auditor")) {
            String path = documents(person) + "statement";
            for (String impossible :
                    List.of("on=%2B999999999-12-31", "knownAt=%2B999999999-12-31T23:59:59", "on=x", "on=")) {
                assertThat(auditor.get(path + "?" + impossible).status())
                        .as(impossible)
                        .isEqualTo(400);
            }
            assertThat(auditor.get(path + "?knownAt=").status()).isEqualTo(200);
            Visitor.Seen audit =
                    auditor.get("/people/" + person.number() + "/audit?on=%2B999999999-12-31&since=x&sinceTime=25:00");
            assertThat(audit.shown().select(".error-text").eachAttr("id"))
                    .containsExactly("on-error", "since-error", "sinceTime-error");
            assertThat(audit.page().select(".answer, svg")).isEmpty();
        }
    }

    @Test
    @DisplayName("are for the prefecture, the auditor, and an institution for what it held")
    void whoMay() {
        Registered person = chief("江戸", null);
        String certificate = documents(person) + "certificate?certificateNumber=" + person.number() + "-K1";
        try (Visitor institution = Visitor.signedIn(port, "institution-13");
                Visitor otherInstitution = Visitor.signedIn(port, "institution-14");
                Visitor otherOfficer = Visitor.signedIn(port, "officer-14")) {
            institution.file(certificate);
            assertThat(institution.get(documents(person) + "statement").status())
                    .isEqualTo(403);
            assertThat(otherInstitution.get(certificate).status()).isEqualTo(403);
            assertThat(otherOfficer.get(documents(person) + "history").status()).isEqualTo(403);
        }
    }

    private void assertSound(String... paths) {
        for (int width : Screen.WIDTHS) {
            // Left open: its console tells of the status 422, as of every refusal.
            Screen screen = Screen.signedIn(port, width, "auditor");
            List.of(paths).forEach(path -> screen.open(path).isSound());
        }
    }

    private static String documents(Registered person) {
        return "/people/" + person.number() + "/documents/";
    }

    /** A card until 2021-05-31, and a chief certificate until 2022-02-09. */
    private Registered chief(String familyName, @org.jspecify.annotations.Nullable String formerFamilyName) {
        String person = RegisterClient.person(familyName, "花");
        String body = RegisterClient.registration("13")
                .replace(
                        RegisterClient.person("江戸", "太郎"),
                        formerFamilyName == null
                                ? person
                                : person.replaceFirst("\\{", "{\"formerFamilyName\": \"" + formerFamilyName + "\", "));
        String number =
                register.post("/api/v1/care-managers", body).isRecorded().text("/registrationNumber");
        return new Registered(register, number)
                .withCard("2016-06-01")
                .withCompletion("CHIEF", "H28", "2017-02-10", number + "-K1");
    }

    /** The address in the code on the last page, as a telephone reads it. */
    private String check(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 300);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            String read = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                    .getText();
            assertThat(read).startsWith("http://localhost:" + port + "/check/document?token=");
            return read.substring(("http://localhost:" + port).length());
        }
    }
}
