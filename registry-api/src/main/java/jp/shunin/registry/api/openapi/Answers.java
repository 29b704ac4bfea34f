package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import jp.shunin.registry.api.http.PostedCommands;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What all commands take and answer, and all questions: headers, and each problem that they can end in. */
@Component
@Order(2)
final class Answers implements OpenApiCustomizer {

    private static final String RECORDED = "201";
    private static final String STARTED = "202";
    private static final String ANSWERED = "200";
    private static final String DONE = "204";
    private static final List<String> NO_ENTRIES = List.of("/api/v1/webhooks", "/api/v1/watch-lists");
    private static final String KNOWN_AT = "Registry-Known-At";
    private static final Set<PathItem.HttpMethod> WITH_BODY =
            Set.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.PUT);
    private static final List<Integer> PROBLEMS = List.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503);
    private static final int UNAUTHORIZED = 401;
    private static final List<Integer> WITH_RETRY_AFTER = List.of(429, 503);

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addHeaders("ETag", header("ETag", "\"12\""))
                .addHeaders("Location", header("Location", "/api/v1/care-managers/13059999"))
                .addHeaders("WWW-Authenticate", header("WWW-Authenticate", "Bearer"))
                .addHeaders("Retry-After", header("Retry-After", "5"))
                .addHeaders("Content-Language", header("Content-Language", "ja"))
                .addHeaders(KNOWN_AT, header(KNOWN_AT, "2026-11-21T09:00:00+09:00"))
                .addParameters(
                        "Idempotency-Key", headerParameter("Idempotency-Key", "5f0c6a52-6d0e-4c8e-9a43-4b7c2e6f1d10"))
                .addParameters("If-Match", headerParameter("If-Match", "\"12\""))
                .addParameters("Accept-Language", headerParameter("Accept-Language", "ja"));
        ProblemSchemas.addTo(document.getComponents());
        PROBLEMS.forEach(status -> document.getComponents().addResponses("Problem" + status, problem(status)));
        document.getPaths().forEach((path, item) -> complete(path, item, document.getComponents()));
    }

    private static void complete(String path, PathItem item, Components components) {
        item.readOperationsMap().forEach((method, operation) -> {
            operation.addParametersItem(shared("Accept-Language"));
            if (method == PathItem.HttpMethod.POST && PostedCommands.areTakenAt(path)) {
                completeCommand(path, operation, components);
            } else {
                completeQuestion(path, method, operation);
            }
        });
    }

    private static void completeCommand(String path, Operation command, Components components) {
        command.addParametersItem(shared("Idempotency-Key")).addParametersItem(shared("If-Match"));
        ApiResponses answers = command.getResponses();
        ApiResponse answered = answers.remove(ANSWERED);
        if (answered != null && NO_ENTRIES.stream().anyMatch(path::startsWith)) {
            completeOther(path, answers, answered);
        } else if (answered != null) {
            boolean tellsEvents = tellsEvents(answered, components);
            answers.addApiResponse(
                    tellsEvents ? RECORDED : STARTED, tellsEvents ? recorded(answered) : started(answered));
        }
        addProblems(answers, 400, 409, 412, 413, 415, 422, 503);
        if (path.contains("{")) {
            addProblems(answers, 404);
        }
    }

    /** A webhook or a watch list is no entry: it is made, not recorded, and what is done with it is done at once. */
    private static void completeOther(String path, ApiResponses answers, ApiResponse answered) {
        boolean made = NO_ENTRIES.contains(path);
        boolean tellsNothing =
                answered.getContent() == null || answered.getContent().isEmpty();
        answered.description(Words.get(made ? "answer.made" : tellsNothing ? "answer.204" : "answer.200"));
        if (made) {
            answered.addHeaderObject("Location", new Header().$ref("Location"));
        }
        answers.addApiResponse(made ? RECORDED : tellsNothing ? DONE : ANSWERED, answered);
    }

    /** A command that is done tells what it appended; one that only starts something has nothing to tell yet. */
    private static boolean tellsEvents(ApiResponse answer, Components components) {
        return answer.getContent() != null
                && answer.getContent().values().stream()
                        .map(form -> form.getSchema().get$ref())
                        .filter(Objects::nonNull)
                        .map(ref -> components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)))
                        .anyMatch(form -> form.getProperties().containsKey("events"));
    }

    private static ApiResponse started(ApiResponse answer) {
        return answer.description(Words.get("answer.202")).addHeaderObject("Location", new Header().$ref("Location"));
    }

    private static ApiResponse recorded(ApiResponse answer) {
        return answer.description(Words.get("answer.201"))
                .addHeaderObject("Location", new Header().$ref("Location"))
                .addHeaderObject("ETag", new Header().$ref("ETag"));
    }

    private static void completeQuestion(String path, PathItem.HttpMethod method, Operation question) {
        ApiResponses answers = question.getResponses();
        ApiResponse answered = answers.get(ANSWERED);
        if (answered != null && method == PathItem.HttpMethod.DELETE) {
            answers.remove(ANSWERED);
            answers.addApiResponse(DONE, answered.description(Words.get("answer.204")));
        } else if (answered != null) {
            answered.description(Words.get("answer.200"));
            if (path.matches(".*/standing(/\\{no})?")) {
                answered.addHeaderObject(KNOWN_AT, new Header().$ref(KNOWN_AT));
            }
        }
        addProblems(answers, 400, 422, 503);
        if (path.contains("{")) {
            addProblems(answers, 404);
        }
        if (WITH_BODY.contains(method)) {
            addProblems(answers, 413, 415);
        }
        if (method == PathItem.HttpMethod.PUT) {
            addProblems(answers, 409);
        }
        if (path.startsWith("/api/v1/public/")) {
            addProblems(answers, 429);
        }
    }

    private static void addProblems(ApiResponses answers, int... statuses) {
        IntStream.of(statuses)
                .mapToObj(Integer::toString)
                .filter(status -> !answers.containsKey(status))
                .forEach(status -> answers.addApiResponse(status, new ApiResponse().$ref("Problem" + status)));
    }

    private static ApiResponse problem(int status) {
        MediaType form = new MediaType().schema(new JsonSchema().$ref("Problem"));
        Examples.find("problem" + status).ifPresent(form::setExample);
        ApiResponse problem = new ApiResponse()
                .description(Words.get("answer." + status))
                .content(new Content().addMediaType("application/problem+json", form))
                .addHeaderObject("Content-Language", new Header().$ref("Content-Language"));
        if (status == UNAUTHORIZED) {
            problem.addHeaderObject("WWW-Authenticate", new Header().$ref("WWW-Authenticate"));
        }
        if (WITH_RETRY_AFTER.contains(status)) {
            problem.addHeaderObject("Retry-After", new Header().$ref("Retry-After"));
        }
        return problem;
    }

    private static Parameter shared(String name) {
        return new Parameter().$ref(name);
    }

    private static Header header(String name, String example) {
        return new Header()
                .description(Words.get("header." + name))
                .schema(new JsonSchema().typesItem("string"))
                .example(example);
    }

    private static Parameter headerParameter(String name, String example) {
        return new Parameter()
                .name(name)
                .in("header")
                .required(false)
                .description(Words.get("header." + name))
                .schema(new JsonSchema().typesItem("string"))
                .example(example);
    }
}
