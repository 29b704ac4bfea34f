package jp.shunin.registry.api.command;

import java.util.List;
import jp.shunin.registry.journal.AppendedEvent;

/**
 * What a command has brought about.
 *
 * @param version the number of events of the entry after it
 * @param events the events it appended; none if it had no effect any more
 */
public record CommandReceipt(long version, List<AppendedEvent> events) {}
