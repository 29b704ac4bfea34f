package jp.shunin.registry.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import jp.shunin.registry.api.http.Language;
import jp.shunin.registry.api.security.AskedForPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Remembers the language that somebody chose for the pages. */
@Component
final class LanguageChoice implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration REMEMBERED_FOR = Duration.ofDays(365);

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (AskedForPage.by(request) && Language.chosen(request).isPresent()) {
            ResponseCookie cookie = ResponseCookie.from(
                            Language.CHOICE, Language.askedBy(request).getLanguage())
                    .path("/")
                    .maxAge(REMEMBERED_FOR)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }
}
