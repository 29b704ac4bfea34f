package jp.shunin.registry.api.cli;

/** How a command ends. Wrong arguments end it with 2, which picocli says. */
final class ExitCodes {

    static final int DONE = 0;
    static final int NOT_DONE = 1;

    private ExitCodes() {}
}
