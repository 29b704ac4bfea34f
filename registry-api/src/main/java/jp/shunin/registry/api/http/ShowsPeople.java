package jp.shunin.registry.api.http;

import java.util.List;

/** An answer that tells who people are; that it was given is recorded. */
public interface ShowsPeople {

    /** The registration numbers of those whom it shows; not of those of whom nothing is left to be shown. */
    List<String> peopleShown();
}
