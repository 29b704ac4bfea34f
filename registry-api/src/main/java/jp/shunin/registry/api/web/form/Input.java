package jp.shunin.registry.api.web.form;

import java.util.List;

/**
 * A field of a form, before anybody has typed anything.
 *
 * @param name the name that it has in the command's body; its label is the text {@code field.<name>}
 * @param must whether it has to be filled in
 * @param options what can be chosen; none where it is typed
 */
public record Input(String name, Kind kind, boolean must, List<Option> options) {

    /** How it is filled in. */
    public enum Kind {
        DAY,
        TEXT,
        LONG_TEXT,
        NUMBER,
        /** Chosen from a list that opens. */
        CHOICE,
        /** Chosen among a few that are all seen. */
        RADIO,
        /** Shown in words, and not to be changed. */
        FIXED
    }

    public Input {
        options = List.copyOf(options);
    }

    public static Input day(String name) {
        return new Input(name, Kind.DAY, true, List.of());
    }

    public static Input text(String name) {
        return new Input(name, Kind.TEXT, true, List.of());
    }

    public static Input longText(String name) {
        return new Input(name, Kind.LONG_TEXT, true, List.of());
    }

    public static Input number(String name) {
        return new Input(name, Kind.NUMBER, true, List.of());
    }

    public static Input choice(String name, List<Option> options) {
        return new Input(name, Kind.CHOICE, true, options);
    }

    public static Input radio(String name, List<Option> options) {
        return new Input(name, Kind.RADIO, true, options);
    }

    public static Input fixed(String name) {
        return new Input(name, Kind.FIXED, true, List.of());
    }

    /** The same field, which may be left empty. */
    public Input optional() {
        return new Input(name, kind, false, options);
    }

    /** The same field, within a part of the body. */
    public Input within(String part) {
        return new Input(part + "." + name, kind, must, options);
    }

    /** The last part of the name, by which the label is found. */
    public String ownName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
