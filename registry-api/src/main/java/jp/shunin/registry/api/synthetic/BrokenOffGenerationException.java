package jp.shunin.registry.api.synthetic;

/** A population was broken off while it was written, and cannot be gone on with like this. */
public final class BrokenOffGenerationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BrokenOffGenerationException(String message) {
        super(message);
    }

    static BrokenOffGenerationException ofOthers(Generation begun) {
        return new BrokenOffGenerationException("The register holds the first %d of %d people of a population that was"
                        .formatted(begun.reached(), begun.people())
                + " broken off, so no other one is written. To go on with it: " + begun.command());
    }

    static BrokenOffGenerationException madeOtherwise(Generation begun) {
        return new BrokenOffGenerationException(
                "The first %d of %d people were written by another version of the rules or"
                                .formatted(begun.reached(), begun.people())
                        + " of the data, which made other people up. Go on with that version, or generate into an"
                        + " empty register.");
    }

    static BrokenOffGenerationException writtenByAnother() {
        return new BrokenOffGenerationException(
                "Another process writes this population just now. It goes on; nobody was written twice.");
    }
}
