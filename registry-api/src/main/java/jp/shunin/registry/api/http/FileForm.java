package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;

/** The forms in which a roster is to be had. */
public enum FileForm {
    JSON(MediaType.APPLICATION_JSON_VALUE, "json"),
    CSV("text/csv;charset=UTF-8", "csv"),
    CSV_WINDOWS_31J("text/csv;charset=windows-31j", "csv"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static final HeaderContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    private final MediaType mediaType;
    private final String extension;

    FileForm(String mediaType, String extension) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.extension = extension;
    }

    String mediaType() {
        return mediaType.toString();
    }

    String extension() {
        return extension;
    }

    /** The form that the client likes best, JSON if it does not mind. */
    static FileForm askedBy(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return ACCEPT.resolveMediaTypes(new ServletWebRequest(request)).stream()
                .filter(accepted -> accepted.getQualityValue() > 0)
                .flatMap(accepted -> meant(accepted).stream())
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                        List.of(JSON.mediaType, CSV.mediaType, CSV_WINDOWS_31J.mediaType, EXCEL.mediaType)));
    }

    private static Optional<FileForm> meant(MediaType accepted) {
        if (accepted.includes(JSON.mediaType)) {
            return Optional.of(JSON);
        }
        if (accepted.includes(EXCEL.mediaType)) {
            return Optional.of(EXCEL);
        }
        return accepted.includes(CSV.mediaType) ? csv(accepted.getCharset()) : Optional.empty();
    }

    private static Optional<FileForm> csv(@Nullable Charset charset) {
        if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
            return Optional.of(CSV);
        }
        return charset.equals(WINDOWS_31J) ? Optional.of(CSV_WINDOWS_31J) : Optional.empty();
    }
}
