package jp.shunin.registry.api.synthetic;

/** Looks on while a population is written. */
public interface GenerationWatch {

    /** A part of the work begins. */
    void begin(Part part, long total);

    /** So much of the part has been done, in all; called by several threads. */
    void reached(long done);

    /** What is done one after the other. */
    enum Part {
        /** People are made up and written. */
        PEOPLE,
        /** The read models are built; counted in events. */
        READ_MODELS
    }
}
