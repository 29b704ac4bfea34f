package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;

/** The forms in which a batch is answered. */
enum BatchForm {
    NDJSON(MediaType.APPLICATION_NDJSON_VALUE),
    CSV("text/csv;charset=UTF-8"),
    JSON(MediaType.APPLICATION_JSON_VALUE);

    private static final HeaderContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    private final MediaType mediaType;

    BatchForm(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    String mediaType() {
        return mediaType.toString();
    }

    /** CSV for who names it, lines of JSON for who does not mind, an array for who takes nothing but JSON. */
    static BatchForm askedBy(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = ACCEPT.resolveMediaTypes(new ServletWebRequest(request)).stream()
                .filter(type -> type.getQualityValue() > 0)
                .toList();
        if (accepted.stream().anyMatch(type -> !type.isWildcardType() && type.includes(CSV.mediaType))) {
            return CSV;
        }
        if (accepted.stream().anyMatch(type -> type.includes(NDJSON.mediaType))) {
            return NDJSON;
        }
        if (accepted.stream().anyMatch(type -> type.includes(JSON.mediaType))) {
            return JSON;
        }
        throw new HttpMediaTypeNotAcceptableException(List.of(NDJSON.mediaType, CSV.mediaType, JSON.mediaType));
    }
}
