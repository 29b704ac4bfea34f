package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import jp.shunin.registry.api.export.CsvFile;
import jp.shunin.registry.api.export.Encodability;
import jp.shunin.registry.api.export.ExcelFile;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.projections.listing.Listing;
import jp.shunin.registry.projections.listing.Rows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A whole roster as a file, sent as it is read.
 *
 * @param name the file's name, without extension
 */
record RosterFile<R>(String name, Sheet<R> sheet, FileForm form) {

    void send(Listing<R> listing, HttpServletRequest request, HttpServletResponse response) {
        listing.whole(rows -> send(rows, ShownPeople.noted(rows, request), response));
    }

    /** Sends rows that show nobody. */
    void sendRows(Rows<R> rows, HttpServletResponse response) {
        send(rows, rows, response);
    }

    private void send(Rows<R> checked, Rows<R> written, HttpServletResponse response) {
        requireEncodable(checked);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment());
        StreamedAnswer.send(response, form.mediaType(), out -> write(written, out));
    }

    /** Before the first byte: afterwards it would be too late to say no. */
    private void requireEncodable(Rows<R> rows) {
        if (form == FileForm.CSV_WINDOWS_31J) {
            Encodability.require(sheet, rows, FileForm.WINDOWS_31J);
        }
    }

    private void write(Rows<R> rows, OutputStream out) throws IOException {
        switch (form) {
            case CSV -> CsvFile.write(sheet, rows, StandardCharsets.UTF_8, out);
            case CSV_WINDOWS_31J -> CsvFile.write(sheet, rows, FileForm.WINDOWS_31J, out);
            case EXCEL -> ExcelFile.write(sheet, rows, out);
            case JSON -> throw new IllegalStateException("JSON is answered in pages and is no file");
        }
    }

    private String attachment() {
        return ContentDisposition.attachment()
                .filename(name + "." + form.extension())
                .build()
                .toString();
    }
}
