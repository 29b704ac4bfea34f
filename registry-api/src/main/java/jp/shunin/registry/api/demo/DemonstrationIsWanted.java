package jp.shunin.registry.api.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Whether made-up people belong in this register. What {@code registry.demo} says holds. Where it says nothing, only the
 * embedded database gets them: a database that somebody has configured may be a prefecture's own, and what is recorded
 * there once can never be deleted.
 */
final class DemonstrationIsWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment settings = context.getEnvironment();
        return StringUtils.hasText(settings.getProperty("registry.demo"))
                ? settings.getRequiredProperty("registry.demo", Boolean.class)
                : !StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }
}
