package jp.shunin.registry.api.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import jp.shunin.registry.api.web.documents.Lettering.Missing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayName("Documents as PDF/A")
class PdfWriterTest {

    /** 葛 with the form that IPAex Mincho has for it besides the usual one. */
    private static final String KATSU = "葛\uDB40\uDD00";

    private static final String PAGE = """
        <html lang="ja"><head><title>見本</title><meta name="subject" content="見本" /><style>
        @page { size: A4; @bottom-center { content: counter(page) " / " counter(pages); font-family: Register0; } }
        body { font-family: Register0; }
        </style></head><body><h1>見本</h1><p>%s</p></body></html>
        """;

    private final PdfWriter writer = new PdfWriter(List.of(DocumentFont.of(new ClassPathResource("fonts/ipaexm.ttf"))));

    @Test
    @DisplayName("are valid PDF/A-2u, and their text can be read, with selected forms as their letters")
    void areValid() throws Exception {
        byte[] pdf = writer.write(writer.lettering(PAGE.formatted("髙橋 﨑子 " + KATSU + "飾")));

        assertThat(problems(pdf)).isEmpty();
        assertThat(text(pdf)).contains("髙橋 﨑子 葛飾", "1 / 1");
    }

    @Test
    @DisplayName("tell what no font can show, and what stands in its place")
    void missing() throws Exception {
        Lettering lettering = writer.lettering(PAGE.formatted("𠮷野 辻\uDB40\uDD9F " + KATSU));

        assertThat(lettering.missing())
                .containsExactlyInAnyOrder(
                        new Missing("𠮷", "U+20BB7", "〓"), new Missing("辻\uDB40\uDD9F", "U+8FBB U+E019F", "辻"));
        assertThat(text(writer.write(lettering))).contains("〓野 辻 葛");
    }

    static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String problems(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(parser.getFlavour(), false)
                    .validate(parser);
            return result.isCompliant()
                    ? ""
                    : result.getTestAssertions().stream()
                            .map(Object::toString)
                            .distinct()
                            .collect(Collectors.joining("\n"));
        }
    }
}
