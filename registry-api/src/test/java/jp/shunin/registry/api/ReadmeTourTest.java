package jp.shunin.registry.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Gives the README's commands as a newcomer would, without needing a shell or curl, and compares the answers. */
@RunningRegistry
@DisplayName("The tour in the README")
class ReadmeTourTest {

    private static final Path README = Path.of("../README.md");
    private static final Pattern STEP = Pattern.compile("```sh\n(.*?)```\n```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^curl -s (?:[^'\n]|'[^']*')+$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern ACCOUNT =
            Pattern.compile("^([A-Z]+)=\"Authorization: Bearer \\$\\(token ([a-z0-9-]+)\\)\"$", Pattern.MULTILINE);
    private static final String MADE_UP_PEOPLE = "13059999";

    private final Map<String, String> headers = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Test
    @DisplayName("shows what the register answers")
    void tour() throws Exception {
        signIn(Files.readString(README));
        List<MatchResult> steps = STEP.matcher(Files.readString(README))
                .results()
                .filter(step -> !step.group(1).contains(MADE_UP_PEOPLE))
                .toList();

        assertThat(steps).hasSizeGreaterThan(8);
        for (MatchResult step : steps) {
            assertStep(step.group(1), step.group(2));
        }
    }

    /** As its shell function does. */
    private void signIn(String readme) throws IOException, InterruptedException {
        for (MatchResult account : ACCOUNT.matcher(readme).results().toList()) {
            String client = Base64.getEncoder().encodeToString((account.group(2) + ":demo").getBytes(UTF_8));
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                    .header("Authorization", "Basic " + client)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            String token =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            headers.put(
                    "\"$" + account.group(1) + "\"",
                    "Authorization: Bearer "
                            + JsonMapper.shared()
                                    .readTree(token)
                                    .at("/access_token")
                                    .asString());
        }
    }

    private void assertStep(String shell, String answers) throws IOException, InterruptedException {
        try (MappingIterator<JsonNode> expected =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(answers)) {
            for (MatchResult command : COMMAND.matcher(shell).results().toList()) {
                JsonNode answer = JsonMapper.shared().readTree(send(words(command.group())));
                ShownAnswer.of(expected.nextValue()).assertShows(answer);
            }
            assertThat(expected.hasNextValue())
                    .as("an answer for each of %s", shell)
                    .isFalse();
        }
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private String header(String word) {
        return headers.getOrDefault(word, word);
    }

    /** Takes just those of curl's options that the tour needs. */
    private String send(List<String> words) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        Iterator<String> rest = words.listIterator(2);
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "-H" -> request.headers(header(rest.next()).split(": ", 2));
                case "-d" -> request.POST(HttpRequest.BodyPublishers.ofString(rest.next()));
                default -> request.uri(URI.create(word.replaceFirst("^localhost:8080", "http://127.0.0.1:" + port)));
            }
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
