package jp.shunin.registry.core.journal;

/** The key of one person. What it has sealed it opens, and nothing that another has sealed. */
public interface PersonKey {

    byte[] seal(byte[] clear);

    /** @throws UnreadableEventException if it has not sealed this, or somebody has changed it since */
    byte[] open(byte[] sealed);

    /** As it is kept: itself encrypted. */
    KeptKey kept();
}
