package jp.shunin.registry.api.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No address of a controller is forgotten in the {@link AccessTable}: the registry does not start with one that is. */
@Component
class AccessTableCheck implements SmartInitializingSingleton {

    private static final String OWN = "jp.shunin.registry.api.";

    private final RequestMappingHandlerMapping controllers;

    AccessTableCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> known = AccessTable.operations().stream()
                .map(operation -> operation.method() + " " + operation.pattern())
                .collect(Collectors.toSet());
        List<String> forgotten = controllers.getHandlerMethods().entrySet().stream()
                .filter(controller -> isOwn(controller.getValue()))
                .map(Map.Entry::getKey)
                .flatMap(AccessTableCheck::operations)
                .filter(operation -> !known.contains(operation))
                .toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("nobody has said who may do this, in AccessTable: " + forgotten);
        }
    }

    /** Others come with libraries, or with a benchmark. */
    private static boolean isOwn(HandlerMethod controller) {
        return controller.getBeanType().getName().startsWith(OWN);
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(pattern -> !OpenAddresses.include(pattern))
                .flatMap(pattern -> methods(mapping).map(method -> method + " " + pattern));
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("any method of") : methods.stream().map(RequestMethod::name);
    }
}
