package jp.shunin.registry.journal.keys;

import java.security.GeneralSecurityException;

/** What every Java can do. Where it cannot, nothing of the registry works. */
final class Crypto {

    @FunctionalInterface
    interface Work<T> {
        T run() throws GeneralSecurityException;
    }

    private Crypto() {}

    static <T> T done(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("cryptography has failed", cause);
        }
    }
}
