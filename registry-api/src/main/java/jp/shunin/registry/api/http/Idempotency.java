package jp.shunin.registry.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a command that comes again under its {@code Idempotency-Key} as it was answered first.
 *
 * <p>A command that takes effect keeps its answer itself, with its events ({@link CommandRecorder}). What the register
 * refuses is kept here, after the refused transaction is gone. Then what is kept is what is answered, so two requests at
 * once have one answer.
 *
 * <p>Not kept is what says nothing about the command: that the register failed (5xx), that the client must sign in, wait
 * or send it in another form (401, 403, 429, 405, 406, 413, 415), and that {@code If-Match} is stale (412). A stale
 * version stops a command before it is tried; the client reads the entry again, and may send the same command under the
 * same key with the new version.
 */
@Component
@Order(CommandFilters.IDEMPOTENCY)
class Idempotency extends OncePerRequestFilter {

    private static final Set<HttpStatus> KEPT_REFUSALS =
            Set.of(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT);

    private final KeptAnswers answers;
    private final HandlerExceptionResolver problems;

    Idempotency(KeptAnswers answers, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(IdempotencyKey.HEADER) == null || !PostedCommands.isOne(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper fresh = new ContentCachingResponseWrapper(response);
        try {
            IdempotencyKey key = IdempotencyKey.of(
                            request, request.getInputStream().readAllBytes())
                    .orElseThrow();
            IfMatch.of(request); // no part of the command, so refused before its answers are kept
            Optional<KeptAnswer> kept = answers.find(key);
            if (kept.isEmpty()) {
                key.attachTo(request);
                chain.doFilter(request, fresh);
                kept = settle(key, fresh);
            }
            if (kept.isPresent()) {
                kept.get().writeTo(response);
                return;
            }
        } catch (RuntimeException failure) {
            fresh.reset();
            problems.resolveException(request, fresh, null, failure);
        }
        fresh.copyBodyToResponse();
    }

    private Optional<KeptAnswer> settle(IdempotencyKey key, ContentCachingResponseWrapper fresh) {
        HttpStatus status = HttpStatus.valueOf(fresh.getStatus());
        if (status.is2xxSuccessful() || KEPT_REFUSALS.contains(status)) {
            answers.keepIfFirst(key, answerOf(fresh));
        }
        return answers.find(key);
    }

    /** Without the charset, which the server adds again. */
    private static @Nullable String mediaType(ContentCachingResponseWrapper fresh) {
        String type = fresh.getContentType();
        return type == null ? null : type.replaceFirst(";.*", "");
    }

    private static KeptAnswer answerOf(ContentCachingResponseWrapper fresh) {
        return new KeptAnswer(
                fresh.getStatus(),
                fresh.getHeader(HttpHeaders.LOCATION),
                fresh.getHeader(HttpHeaders.ETAG),
                mediaType(fresh),
                fresh.getHeader(HttpHeaders.CONTENT_LANGUAGE),
                new KeptAnswer.Bytes(fresh.getContentAsByteArray()));
    }
}
