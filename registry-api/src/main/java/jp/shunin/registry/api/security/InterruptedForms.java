package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Forms that came when the session had ended, or with the mark of an earlier one. What was typed waits in the session of
 * now, and stands in the form again once whoever typed it has signed in. It is never recorded by itself.
 */
public final class InterruptedForms {

    private static final String ATTRIBUTE = InterruptedForms.class.getName();
    private static final String PREVIEW = "/preview";
    private static final Operations PAGES = new Operations(PageTable.operations());

    private InterruptedForms() {}

    private record Kept(String page, Map<String, String[]> typed) implements Serializable {}

    /** Keeps what was typed and leads back to the form; false if the request is of no form that can be shown again. */
    static boolean keep(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> page = page(request);
        page.ifPresent(form -> {
            request.getSession().setAttribute(ATTRIBUTE, new Kept(form, new HashMap<>(request.getParameterMap())));
            lead(form, request, response);
        });
        return page.isPresent();
    }

    private static void lead(String page, HttpServletRequest request, HttpServletResponse response) {
        boolean byScript = request.getHeader("HX-Request") != null;
        response.setStatus((byScript ? HttpStatus.NO_CONTENT : HttpStatus.SEE_OTHER).value());
        response.setHeader(byScript ? "HX-Redirect" : "Location", page);
    }

    /** The page on which the form of a request stands; empty if it has none. */
    private static Optional<String> page(HttpServletRequest request) {
        return PAGES.find(request)
                .map(asked -> asked.operation().pattern())
                .filter(_ -> request.getMethod().equals("POST"))
                .filter(pattern ->
                        AccessTable.find("GET", withoutPreview(pattern)).isPresent())
                .map(_ -> withoutPreview(request.getRequestURI()));
    }

    private static String withoutPreview(String path) {
        return path.endsWith(PREVIEW) ? path.substring(0, path.length() - PREVIEW.length()) : path;
    }

    /** What was typed into the form of this page when the session had ended, once; empty if nothing was. */
    public static Optional<Map<String, String[]>> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ATTRIBUTE) instanceof Kept kept)
                || !kept.page().equals(request.getRequestURI())) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(kept.typed());
    }
}
