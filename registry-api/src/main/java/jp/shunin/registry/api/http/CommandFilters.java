package jp.shunin.registry.api.http;

import org.springframework.core.Ordered;

/** The order of the filters that commands pass: after all others, so that who sends a command is known by then. */
final class CommandFilters {

    static final int BODY_LIMIT = Ordered.LOWEST_PRECEDENCE - 20;
    static final int IDEMPOTENCY = Ordered.LOWEST_PRECEDENCE - 10;

    private CommandFilters() {}
}
