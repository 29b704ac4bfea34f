package jp.shunin.registry.api.web.documents;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets XHTML as PDF/A-2u: all fonts are in the file, colours are defined, and each glyph says which letter it is. */
final class PdfWriter {

    /** The fonts by which the style sheet names them: the first one that has a letter shows it. */
    private static final String FAMILY = "Register%d";

    private final List<DocumentFont> fonts;

    PdfWriter(List<DocumentFont> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    Lettering lettering(String xhtml) {
        return Lettering.of(xhtml, fonts);
    }

    /** @param lettering XHTML made ready by {@link #lettering} */
    byte[] write(Lettering lettering) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .withProducer("Shunin Registry")
                    .withHtmlContent(lettering.text(), null)
                    .toStream(pdf);
            for (int i = 0; i < fonts.size(); i++) {
                builder.useFont(
                        new PDFontSupplier(fonts.get(i).in(document, lettering.text(), lettering.standIns())),
                        FAMILY.formatted(i));
            }
            builder.run();
        } catch (IOException cause) {
            throw new UncheckedIOException("a document cannot be written", cause);
        }
        return pdf.toByteArray();
    }
}
