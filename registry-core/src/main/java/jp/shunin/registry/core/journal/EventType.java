package jp.shunin.registry.core.journal;

/**
 * A kind of event under its stable business name.
 *
 * @param name the name, released once and for ever
 * @param revision the newest revision of its form, counted from 1
 * @param javaType today's type, which may change its name freely
 */
record EventType(String name, int revision, Class<?> javaType) {}
