package jp.shunin.registry.bench.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** One account that asks the registry over connections of its own. */
final class Account implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    Account(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    <T> HttpResponse<T> get(String path, BodyHandler<T> body) throws IOException, InterruptedException {
        return required(http.send(request(path).build(), body));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return required(tryPost(path, json));
    }

    /** Whatever is answered. */
    HttpResponse<String> tryPost(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    void delete(String path) throws IOException, InterruptedException {
        required(http.send(request(path).DELETE().build(), BodyHandlers.discarding()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static <T> HttpResponse<T> required(HttpResponse<T> answer) {
        if (!isGood(answer)) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        return answer;
    }

    static boolean isGood(HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 2;
    }

    /** Ends what is under way as well: a stream has no end of its own. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
