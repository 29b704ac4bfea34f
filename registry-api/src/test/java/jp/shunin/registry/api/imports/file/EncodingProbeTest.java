package jp.shunin.registry.api.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The encoding of a file is recognised")
class EncodingProbeTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String TEXT = "登録番号,氏名\r\n13000001,髙﨑　①郎\r\n";

    @Test
    @DisplayName("as UTF-8, with or without a byte order mark, or as Windows-31J")
    void recognised() {
        assertThat(probe(TEXT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new EncodingProbe.Recognised(TextEncoding.UTF_8, true));
        assertThat(probe(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new EncodingProbe.Recognised(TextEncoding.UTF_8_BOM, true));
        assertThat(probe(TEXT.getBytes(WINDOWS_31J)))
                .isEqualTo(new EncodingProbe.Recognised(TextEncoding.WINDOWS_31J, true));
        assertThat(probe("13000001".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new EncodingProbe.Recognised(TextEncoding.UTF_8, true));
    }

    @Test
    @DisplayName("as the one that stumbles less, which is said, where none can read all of it")
    void broken() {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(TEXT.repeat(20).getBytes(WINDOWS_31J));
        mixed.write(0xFF);

        assertThat(probe(mixed.toByteArray())).isEqualTo(new EncodingProbe.Recognised(TextEncoding.WINDOWS_31J, false));
    }

    @Test
    @DisplayName("however its bytes come in")
    void inPieces() {
        EncodingProbe probe = new EncodingProbe();
        for (byte one : TEXT.getBytes(StandardCharsets.UTF_8)) {
            probe.look(new byte[] {one}, 1);
        }

        assertThat(probe.recognised()).isEqualTo(new EncodingProbe.Recognised(TextEncoding.UTF_8, true));
    }

    @Test
    @DisplayName("and a file of another form is refused")
    void otherForms() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> probe(TEXT.getBytes(StandardCharsets.UTF_16)))
                .satisfies(refused ->
                        assertThat(refused.reason()).isEqualTo(UnreadableFileException.Cause.FILE_FORM_UNKNOWN));
    }

    private static EncodingProbe.Recognised probe(byte[] bytes) {
        EncodingProbe probe = new EncodingProbe();
        probe.look(bytes, bytes.length);
        return probe.recognised();
    }
}
