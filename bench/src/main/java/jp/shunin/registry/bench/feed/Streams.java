package jp.shunin.registry.bench.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Readers of the stream, from the newest event on. */
final class Streams implements AutoCloseable {

    private static final String DATA = "data: ";

    private final Account subscriber;
    private final Arrivals arrivals;
    private volatile boolean closing;

    Streams(Account subscriber, Arrivals arrivals) {
        this.subscriber = subscriber;
        this.arrivals = arrivals;
    }

    void open(int streams) throws IOException, InterruptedException {
        for (int i = 0; i < streams; i++) {
            InputStream stream = subscriber
                    .get("/api/v1/events/stream?after=latest", BodyHandlers.ofInputStream())
                    .body();
            Thread.ofVirtual().start(() -> read(stream));
        }
    }

    private void read(InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith(DATA)) {
                    arrivals.add(line);
                }
                line = lines.readLine();
            }
        } catch (IOException ended) {
            if (!closing) {
                throw new UncheckedIOException(ended);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        subscriber.close();
    }
}
