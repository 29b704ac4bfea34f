package jp.shunin.registry.core.caremanager;

/**
 * A step of the entry that a correction has decided anew.
 *
 * @param step the id of the step's first event, as it was first recorded
 * @param events how many of the events that follow the correction take the place of the step's events; 0 if nothing does
 */
public record Redecided(String step, int events) {}
