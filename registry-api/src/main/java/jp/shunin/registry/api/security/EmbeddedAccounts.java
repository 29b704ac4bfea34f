package jp.shunin.registry.api.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where the registry issues tokens itself. */
public final class EmbeddedAccounts implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return SecuritySettings.of(context.getEnvironment()).isEmbedded();
    }
}
