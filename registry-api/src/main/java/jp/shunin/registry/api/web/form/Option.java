package jp.shunin.registry.api.web.form;

/**
 * One of several values that may be chosen.
 *
 * @param value as the command's body has it
 * @param label as people read it
 */
public record Option(String value, String label) {}
