package jp.shunin.registry.core.time;

/** A text that names no date, year or fiscal year of the Japanese calendar. It says why, and how to mend it. */
public final class WarekiFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String japanese;

    WarekiFormatException(String japanese, String english) {
        super(english);
        this.japanese = japanese;
    }

    /** What is wrong, in Japanese; {@link #getMessage} says it in English. */
    public String japanese() {
        return japanese;
    }
}
