package jp.shunin.registry.api.imports.file;

import java.io.Reader;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.data.DataRow;
import org.jspecify.annotations.Nullable;

/** Which header stands for what: a data file of two columns, so that the register of another prefecture is data. */
public final class Layout {

    /** The layout that the registry is shipped with. */
    public static final String STANDARD = "standard";

    private static final List<String> COLUMNS = List.of("field", "header");
    private static final CellFormat<LegacyField> FIELD =
            new CellFormat<>(LegacyField::ofKey, "a field that the registry knows, such as registrationNumber");

    private final Map<String, LegacyField> byHeader;

    private Layout(Map<String, LegacyField> byHeader) {
        this.byHeader = Map.copyOf(byHeader);
    }

    /** The text of a layout that the registry is shipped with; empty if there is none of that name. */
    public static Optional<Reader> shipped(String name) {
        return name.equals(STANDARD) ? Optional.of(DataFile.open(Layout.class, STANDARD + ".csv")) : Optional.empty();
    }

    /**
     * Reads a layout.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if it holds mistakes; all are listed
     */
    public static Layout read(String name, String text) {
        DataProblems problems = new DataProblems();
        DataFile file = DataFile.read(name, new StringReader(text), COLUMNS, problems);
        Map<String, LegacyField> byHeader = new HashMap<>();
        file.rows().forEach(row -> add(byHeader, row));
        problems.throwIfAny();
        return new Layout(byHeader);
    }

    private static void add(Map<String, LegacyField> byHeader, DataRow row) {
        Optional<String> header = row.read("header", CellFormat.text("the header of a column"));
        Optional<LegacyField> field = row.read("field", FIELD);
        if (header.isPresent() && field.isPresent() && byHeader.putIfAbsent(key(header.get()), field.get()) != null) {
            row.problem("the header " + header.get() + " stands for something already; keep one of the two rows");
        }
    }

    /** What a header stands for; null if the layout does not know it. */
    @Nullable
    LegacyField field(String header) {
        return byHeader.get(key(header));
    }

    /** Headers are the registry's own words, so width and spaces make no difference. */
    private static String key(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
