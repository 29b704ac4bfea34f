package jp.shunin.registry.api.support;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The register as its clients meet it: what they send over HTTP, and the people they register to try things on. */
public final class RegisterClient {

    private static final String CARE_MANAGERS = "/api/v1/care-managers";

    private static final Map<RestTestClient, Map<String, Bearer>> TOKENS = new ConcurrentHashMap<>();

    private final RestTestClient http;
    private final Consumer<HttpHeaders> identity;

    /** A client that is whoever the given one is. */
    public RegisterClient(RestTestClient http) {
        this(http, headers -> {});
    }

    private RegisterClient(RestTestClient http, Consumer<HttpHeaders> identity) {
        this.http = http;
        this.identity = identity;
    }

    /** The same client with a demonstration account: {@code officer-13}. */
    public RegisterClient as(String account) {
        return as(TOKENS.computeIfAbsent(http, _ -> new ConcurrentHashMap<>()).computeIfAbsent(account, this::token));
    }

    /** The same client with a token of its own. */
    public RegisterClient as(Bearer bearer) {
        return new RegisterClient(http, bearer.headers());
    }

    /** The same client without an account. */
    public RegisterClient asNobody() {
        return new RegisterClient(http.mutate()
                .defaultHeaders(headers -> headers.remove(HttpHeaders.AUTHORIZATION))
                .build());
    }

    private Bearer token(String account) {
        Answer answer = postForm(
                "/oauth2/token", "grant_type=client_credentials", headers -> headers.setBasicAuth(account, "demo"));
        return new Bearer(answer.hasStatus(200).text("/access_token"));
    }

    /** Posts a form, as browsers do and those who want a token. */
    public Answer postForm(String path, String form, Consumer<HttpHeaders> headers) {
        return Answer.of(http.post()
                .uri(path)
                .headers(identity.andThen(headers))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange());
    }

    /** Registers a made-up person in Tokyo on 2016-05-20, under the next free number. */
    public Registered register() {
        return register("13");
    }

    /** Registers a made-up person in a prefecture on 2016-05-20, under the next free number. */
    public Registered register(String prefecture) {
        Answer answer = post(CARE_MANAGERS, registration(prefecture)).isRecorded();
        return new Registered(this, answer.text("/registrationNumber"));
    }

    /** A good body for RegisterCareManager without a number. */
    public static String registration(String prefecture) {
        return """
            {"prefecture": "%s", "registeredOn": "2016-05-20", "practicalTrainingCompletedOn": "2016-04-30",
             "person": %s}\
            """.formatted(prefecture, person("江戸", "太郎"));
    }

    /** A good {@code person}. */
    public static String person(String familyName, String givenName) {
        return """
            {"familyName": "%s", "givenName": "%s", "familyNameKana": "エド", "givenNameKana": "タロウ",
             "dateOfBirth": "1980-01-02"}\
            """.formatted(familyName, givenName);
    }

    public Answer post(String path, String json) {
        return post(path, json, headers -> {});
    }

    /** Posts JSON with headers of one's own. */
    public Answer post(String path, String json, Consumer<HttpHeaders> headers) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Posts bytes as JSON, whether they are or not. */
    public Answer post(String path, byte[] json, Consumer<HttpHeaders> headers) {
        return Answer.of(http.post()
                .uri(path)
                .headers(all -> {
                    all.setContentType(MediaType.APPLICATION_JSON);
                    identity.andThen(headers).accept(all);
                })
                .body(json)
                .exchange());
    }

    /** Hands a file in as an old register. */
    public Answer handIn(String fileName, byte[] file) {
        return Answer.of(http.post()
                .uri(address -> address.path("/api/v1/imports")
                        .queryParam("fileName", "{name}")
                        .build(fileName))
                .headers(identity)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file)
                .exchange());
    }

    /** Sends a body of any form. */
    public Answer send(HttpMethod method, String path, MediaType form, byte[] body) {
        return Answer.of(
                http.method(method).uri(path).contentType(form).body(body).exchange());
    }

    /** Changes something with JSON. */
    public Answer patch(String path, String json) {
        return Answer.of(http.patch()
                .uri(path)
                .headers(identity)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange());
    }

    public Answer get(String path) {
        return get(path, headers -> {});
    }

    public Answer get(String path, Consumer<HttpHeaders> headers) {
        return Answer.of(http.get().uri(path).headers(identity.andThen(headers)).exchange());
    }

    /** Sends a request without a body. */
    public Answer send(HttpMethod method, String path, Consumer<HttpHeaders> headers) {
        return Answer.of(
                http.method(method).uri(path).headers(identity.andThen(headers)).exchange());
    }

    /** The header by which a client says which version it has seen. */
    public static Consumer<HttpHeaders> ifMatch(String etag) {
        return headers -> headers.set(HttpHeaders.IF_MATCH, etag);
    }

    /** The header that makes a command safe to send again. */
    public static Consumer<HttpHeaders> idempotencyKey(String key) {
        return headers -> headers.set("Idempotency-Key", key);
    }

    public static Consumer<HttpHeaders> inLanguage(String language) {
        return headers -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
    }
}
