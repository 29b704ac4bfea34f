package jp.shunin.registry.projections.standing.memory;

import java.nio.charset.StandardCharsets;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.standing.kept.Bytes;

/** A standing with the version of the entry that it was folded from, ready to be written as JSON. */
public sealed interface KnownStanding permits LeafStanding, TableStanding {

    /** The number of events known. */
    long version();

    /** Whether the person is a care manager. */
    boolean careManager();

    /** Whether the person is a chief (K-5). */
    boolean chief();

    /** Writes the standing as a JSON object with all its fields. */
    void writeTo(Bytes out);

    default Standing standing() {
        Bytes json = new Bytes(1024);
        writeTo(json);
        return StandingJson.read(new String(json.toArray(), StandardCharsets.UTF_8));
    }
}
