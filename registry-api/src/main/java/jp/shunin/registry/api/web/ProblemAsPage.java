package jp.shunin.registry.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import jp.shunin.registry.api.http.Language;
import jp.shunin.registry.api.security.AskedForPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Writes a problem as a page for whoever wants one: the same problem as data for all others. */
@Component
final class ProblemAsPage extends AbstractHttpMessageConverter<ProblemDetail> {

    private static final MediaType FORM = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final HttpServletRequest request;

    /** @param views later, for they are made after the converters */
    ProblemAsPage(ObjectProvider<ThymeleafViewResolver> views, HttpServletRequest request) {
        super(MediaType.TEXT_HTML);
        this.views = views;
        this.request = request;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return ProblemDetail.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType form) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType form) {
        return super.canWrite(type, form) && AskedForPage.by(request);
    }

    @Override
    protected ProblemDetail readInternal(Class<? extends ProblemDetail> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("a problem is only told", message);
    }

    @Override
    protected void writeInternal(ProblemDetail problem, HttpOutputMessage output) throws IOException {
        byte[] page = page(problem, ((ServletServerHttpResponse) output).getServletResponse());
        output.getHeaders().setContentType(FORM);
        output.getBody().write(page);
    }

    private byte[] page(ProblemDetail problem, HttpServletResponse response) throws IOException {
        ContentCachingResponseWrapper rendered = new ContentCachingResponseWrapper(response);
        try {
            view().render(Map.of("problem", problem), request, rendered);
        } catch (Exception failure) { // A view may throw anything; what it was goes on as the cause.
            throw new HttpMessageNotWritableException("the page of a problem cannot be made", failure);
        }
        return rendered.getContentAsByteArray();
    }

    /** A part of a page that is on the screen already gets the problem alone. */
    private View view() throws Exception {
        String name = request.getHeader("HX-Request") == null ? "problem" : "problem :: notice";
        return Objects.requireNonNull(views.getObject().resolveViewName(name, Language.askedBy(request)));
    }
}
