package jp.shunin.registry.api.command;

import java.util.HashMap;
import java.util.Map;
import jp.shunin.registry.core.caremanager.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, from where and on what ground; kept in the metadata of its events.
 *
 * @param recordedBy the account
 * @param recordedFrom the network address
 * @param note why, free text
 * @param basis the number of the document on which it rests
 * @param expected the version of the entry that the client has seen, as far as it knows; null if it does not say
 * @param jurisdiction what the entry must have to do with the prefectures of the account; null if it needs nothing
 */
public record CommandOrigin(
        String recordedBy,
        String recordedFrom,
        @Nullable String note,
        @Nullable String basis,
        @Nullable ExpectedVersions expected,
        @Nullable Jurisdiction jurisdiction) {

    /** Of a command that is given within the registry, or about no entry that is there. */
    public CommandOrigin(
            String recordedBy,
            String recordedFrom,
            @Nullable String note,
            @Nullable String basis,
            @Nullable ExpectedVersions expected) {
        this(recordedBy, recordedFrom, note, basis, expected, null);
    }

    static final String RECORDED_BY = "recordedBy";
    static final String RECORDED_FROM = "recordedFrom";
    static final String NOTE = "note";
    static final String BASIS = "basis";

    Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(RECORDED_BY, recordedBy);
        metadata.put(RECORDED_FROM, recordedFrom);
        putIfGiven(metadata, NOTE, note);
        putIfGiven(metadata, BASIS, basis);
        putIfGiven(metadata, ReceiptInterceptor.EXPECTED, expected);
        putIfGiven(metadata, Jurisdiction.KEY, jurisdiction);
        return metadata;
    }

    private static void putIfGiven(Map<String, Object> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
