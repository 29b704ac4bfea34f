package jp.shunin.registry.api.support;

import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Set;

/** An old register handed in as a file, over HTTP. */
public record HandedIn(RegisterClient register, String path) {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** Hands a CSV in and waits until it is checked. */
    public static HandedIn checked(RegisterClient register, String csv, Charset charset) {
        Answer taken = register.handIn("登録簿.csv", csv.getBytes(charset)).hasStatus(202);
        HandedIn handedIn =
                new HandedIn(register, String.valueOf(taken.headers().getLocation()));
        await().atMost(LONG).until(() -> !handedIn.now().text("/state").equals("CHECKING"));
        return handedIn;
    }

    /** How it stands, with its problems. */
    public Answer now() {
        return register.get(path).hasStatus(200);
    }

    /** Asks for the run. */
    public Answer run(String body) {
        return register.post(path + "/run", body);
    }

    /** Waits for the end of the run. */
    public HandedIn ended() {
        await().atMost(LONG)
                .until(() -> Set.of("FINISHED", "FAILED", "CANCELLED").contains(now().text("/state")));
        return this;
    }

    public String result() {
        return register.get(path + "/result").hasStatus(200).body();
    }
}
