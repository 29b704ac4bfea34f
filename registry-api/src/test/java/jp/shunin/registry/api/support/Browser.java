package jp.shunin.registry.api.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A browser without eyes: it has cookies, goes where it is sent, and posts the forms of the page that it has open. */
public final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_STEPS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI start;
    private String csrf = "";

    /** What a request led to; {@code at} is where the browser is then. */
    public record Page(int status, URI at, String body, Map<String, String> headers) {

        public String path() {
            return at.getPath() + (at.getQuery() == null ? "" : "?" + at.getQuery());
        }

        /** A header of the answer; empty if it has none of the name. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    public Browser(int port) {
        this.start = URI.create("http://127.0.0.1:" + port);
    }

    /** Signs in at the embedded authorization server. */
    public Browser signIn(String account) {
        get("/sign-in");
        post("/login", Map.of("username", account, "password", "demo"));
        return this;
    }

    /** Opens a page, and goes where it sends. */
    public Page get(String path) {
        return follow(step(to(path).GET()));
    }

    /** Asks for an address, and goes nowhere. */
    public Page look(String path) {
        return step(to(path).GET());
    }

    /** Posts a form of the page that was opened last, and goes where that leads. */
    public Page post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", csrf);
        return follow(step(form(path, all).header("Sec-Fetch-Site", "same-origin")));
    }

    /** Posts a part of a page by htmx. */
    public Page postPart(String path, String page, Map<String, String> fields) {
        return step(form(path, fields)
                .header("Sec-Fetch-Site", "same-origin")
                .header("HX-Request", "true")
                .header("HX-Current-URL", start + page));
    }

    /** Posts a form that another site shows. */
    public Page postFromElsewhere(String path, Map<String, String> fields) {
        return step(form(path, fields).header("Sec-Fetch-Site", "cross-site"));
    }

    /** The session is over, as after half an hour. */
    public void forgetSession() {
        cookies.getCookieStore().removeAll();
    }

    /** The value of the cookie that holds the session. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(start.resolve(path)).header("Accept", "text/html");
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page follow(Page first) {
        Page page = first;
        for (int step = 0; page.status() / 100 == 3; step++) {
            if (step == MOST_STEPS) {
                throw new IllegalStateException("sent around in a circle, at last to " + page.at());
            }
            page = step(
                    to(page.at().resolve(page.header("Location")).toString()).GET());
        }
        return page;
    }

    private Page step(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher token = CSRF.matcher(answer.body());
            if (token.find()) {
                csrf = HtmlUtils.htmlUnescape(token.group(1));
            }
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            return new Page(answer.statusCode(), answer.uri(), answer.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
