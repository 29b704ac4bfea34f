package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import jp.shunin.registry.api.security.Admission;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Holds each body to the prefectures of its sender as soon as it is read, before anything comes of it. */
@ControllerAdvice
class BodyJurisdiction extends RequestBodyAdviceAdapter {

    private final HttpServletRequest request;

    BodyJurisdiction(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean supports(MethodParameter body, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return NamesPrefecture.class.isAssignableFrom(body.getParameterType());
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        Admission.of(request).requireOwn(((NamesPrefecture) body).onBehalfOf());
        return body;
    }
}
