package jp.shunin.registry.api.imports.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The encodings in which old registers are handed in. */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** With a byte order mark, as Excel writes it. */
    UTF_8_BOM("UTF-8-BOM", StandardCharsets.UTF_8),
    /** The Windows code page of Japan, often called Shift_JIS. */
    WINDOWS_31J("WINDOWS-31J", Charset.forName("windows-31j")),
    /** An Excel workbook says itself how its texts are written. */
    EXCEL("EXCEL", StandardCharsets.UTF_8);

    private final String label;
    private final Charset charset;

    TextEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** The encoding of a label; empty if there is none. */
    public static Optional<TextEncoding> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    /** Its name for people and clients. */
    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }
}
