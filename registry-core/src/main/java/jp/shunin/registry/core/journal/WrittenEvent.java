package jp.shunin.registry.core.journal;

/**
 * An event as the journal keeps it.
 *
 * @param name the stable business name of the event, for example {@code CareManagerRegistered}; never a class name
 * @param revision the revision of that event's form, counted from 1
 * @param json the payload, UTF-8 JSON
 */
@SuppressWarnings("ArrayRecordComponent")
public record WrittenEvent(String name, int revision, byte[] json) {}
