package jp.shunin.registry.api.security;

/** Settings with which a registry must not be started; the message says why, and what to do. */
final class SecuritySettingsException extends RuntimeException {

    private final String action;

    SecuritySettingsException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
