package jp.shunin.registry.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody in front of the pages, in a browser that runs no script: asks for pages, follows where they lead, and fills in
 * their forms.
 */
public final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "demo";

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Somebody who has not signed in. */
    public Visitor(int port) {
        this.server = "http://localhost:" + port;
    }

    /** A page as it arrived, at the address to which the way led. */
    public record Seen(int status, URI address, HttpResponse<String> response, Document page) {

        /** The page, which must be there. */
        public Document shown() {
            assertThat(status).as("%s: %s", address, page.text()).isEqualTo(200);
            return page;
        }

        public String path() {
            return address.getPath();
        }

        public String text() {
            return page.text();
        }
    }

    /** Somebody who has signed in by the form to which the pages lead a stranger. */
    public static Visitor signedIn(int port, String account) {
        Visitor visitor = new Visitor(port);
        Seen home = visitor.signIn(visitor.get("/"), account);
        assertThat(home.path()).as("where signing in leads: %s", home.text()).isEqualTo("/");
        return visitor;
    }

    /** Signs in by the form that is shown, and goes where that leads. */
    public Seen signIn(Seen form, String account) {
        Element element = form.page().expectFirst("form:has(input[type=password])");
        return submit(form, element, Map.of("username", account, "password", PASSWORD));
    }

    /** As if the session had ended: nobody knows any more who this is. */
    public void forgetsSession() {
        cookies.getCookieStore().removeAll();
    }

    public Seen get(String path) {
        return send(request(path).GET().build());
    }

    /** A file, which must be there. */
    public HttpResponse<byte[]> file(String path) {
        HttpResponse<byte[]> response = sent(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    /** Asks for a part of a page, as the script of the pages does. */
    public Seen getPart(String path) {
        return send(request(path).header("HX-Request", "true").GET().build());
    }

    /** Fills in the form of a page and sends it where the form says. */
    public Seen submit(Seen seen, Map<String, String> typed) {
        return submit(seen, seen.page().expectFirst("main form[method=post]"), typed);
    }

    /** Sends a form of a page with what stands in it already. */
    public Seen submit(Seen seen, Element form, Map<String, String> typed) {
        return submit(seen, form, form.attr("action"), typed);
    }

    /** The same to another address, as a button of the form may say. */
    public Seen submit(Seen seen, Element form, String action, Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>();
        ((FormElement) form).formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(typed);
        return post(seen.address().resolve(action).getPath(), all);
    }

    public Seen post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with a file in it. */
    public Seen upload(String path, Map<String, String> form, String fileName, byte[] file) {
        String boundary = "a-boundary-that-no-file-has";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach(
                (name, value) -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] value) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html,*/*;q=0.8");
    }

    private Seen send(HttpRequest request) {
        HttpResponse<String> response = sent(request, HttpResponse.BodyHandlers.ofString());
        return new Seen(
                response.statusCode(),
                response.uri(),
                response,
                Jsoup.parse(response.body(), response.uri().toString()));
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new AssertionError(request + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
