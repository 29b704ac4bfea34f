package jp.shunin.registry.api.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.shunin.registry.api.security.InterruptedForms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands each page what was typed into its form, as {@code kept}. */
@Configuration(proxyBeanMethods = false)
class KeptFormsOnPages implements WebMvcConfigurer, HandlerInterceptor {

    /** The name under which a page finds its {@link KeptForm}. */
    static final String KEPT = "kept";

    private final KeptForms forms;

    KeptFormsOnPages(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
        if (!Browsers.isReading(request)) {
            forms.forget(request);
            return true;
        }
        KeptForm kept = forms.find(request);
        if (!kept.isEmpty()) {
            InterruptedForms.show(request, kept.fields());
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object page, @Nullable ModelAndView shown) {
        if (shown != null && !String.valueOf(shown.getViewName()).startsWith("redirect:")) {
            shown.addObject(KEPT, Browsers.isReading(request) ? forms.find(request) : KeptForm.NONE);
        }
    }
}
