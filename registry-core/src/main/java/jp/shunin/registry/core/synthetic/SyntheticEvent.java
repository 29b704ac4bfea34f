package jp.shunin.registry.core.synthetic;

import java.time.Instant;
import jp.shunin.registry.core.caremanager.RecordedEvent;

/**
 * An event of a made-up life, as the journal would keep it.
 *
 * @param recorded the event, its id, and that of its command
 * @param recordedAt the moment of recording: in office hours, some days after the fact
 * @param recordedBy the account of the prefecture in whose register the entry stood
 */
public record SyntheticEvent(RecordedEvent recorded, Instant recordedAt, String recordedBy) {}
