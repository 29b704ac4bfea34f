package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import jp.shunin.registry.api.export.CsvFile;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.ImportResults;
import jp.shunin.registry.api.imports.ResultLine;
import org.springframework.stereotype.Component;

/** What became of each row of an import, as CSV. */
@Component
public class ImportResultFile {

    /** The form of the file. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final Sheet<ResultLine> RESULT = Sheet.<ResultLine>named("取込結果")
            .with("行", line -> Long.toString(line.line()))
            .with("登録番号", ResultLine::number)
            .with("結果", line -> line.outcome().japaneseName())
            .with("コード", ResultLine::codes)
            .with("理由", ResultLine::details);

    private final ImportResults results;

    ImportResultFile(ImportResults results) {
        this.results = results;
    }

    /** Sends it, row by row. */
    public void send(Import imported, HttpServletResponse response) {
        StreamedAnswer.send(
                response,
                MEDIA_TYPE,
                out -> CsvFile.write(RESULT, each -> results.forEach(imported, each), StandardCharsets.UTF_8, out));
    }
}
