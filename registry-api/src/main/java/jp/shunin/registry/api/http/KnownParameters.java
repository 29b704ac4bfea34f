package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Operation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Refuses a parameter that an operation does not have. A misspelt {@code knownAt} would else be passed over, and the answer
 * taken for that of another day.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private final ObjectProvider<RequestMappingHandlerMapping> controllers;
    private final Map<Asked, Set<String>> known = new ConcurrentHashMap<>();

    /** An operation: some are answered by several methods, which share its parameters. */
    private record Asked(String method, String pattern) {}

    KnownParameters(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object controller) {
        if (controller instanceof HandlerMethod && request.getQueryString() != null) {
            Set<String> taken = known.computeIfAbsent(asked(request), this::parameters);
            for (String given : Collections.list(request.getParameterNames())) {
                if (!taken.contains(given)) {
                    throw unknown(given, taken);
                }
            }
        }
        return true;
    }

    private static BadParameterException unknown(String name, Set<String> taken) {
        return taken.isEmpty()
                ? new BadParameterException(name, ValueFault.UNKNOWN_PARAMETER, "noParameters")
                : new BadParameterException(
                        name, ValueFault.UNKNOWN_PARAMETER, "knownParameters", String.join(", ", taken));
    }

    private static Asked asked(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return new Asked(method, String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }

    private Set<String> parameters(Asked asked) {
        Set<String> names = new TreeSet<>();
        controllers.getObject().getHandlerMethods().forEach((mapping, controller) -> {
            boolean answers = mapping.getPatternValues().contains(asked.pattern())
                    && mapping.getMethodsCondition().getMethods().stream()
                            .anyMatch(method -> method.name().equals(asked.method()));
            if (answers) {
                names(controller).forEach(names::add);
            }
        });
        Optional<Operation> operation = AccessTable.find(asked.method(), asked.pattern());
        if (operation.filter(Operation::personal).isPresent()) {
            names.add(ShownPeople.GROUND_PARAMETER);
        }
        return names;
    }

    private static Stream<String> names(HandlerMethod controller) {
        return Arrays.stream(controller.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name);
    }

    private static String name(MethodParameter parameter) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        return declared != null && StringUtils.hasText(declared.name())
                ? declared.name()
                : parameter.getParameter().getName();
    }
}
