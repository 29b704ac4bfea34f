package jp.shunin.registry.api.synthetic;

/** The register holds some of the numbers of a population already, so it can hold none of its people. */
public final class NumbersTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NumbersTakenException(String id) {
        super("The register holds " + id + " already, so nothing was written; generate into an empty register.");
    }
}
