package jp.shunin.registry.projections.rebuild;

/** Watches a rebuild, and may stop it. It is called by several threads. */
public interface RebuildWatch {

    /** Nobody watches. */
    RebuildWatch NOBODY = new RebuildWatch() {

        @Override
        public void begun(long total) {}

        @Override
        public void done(long events) {}

        @Override
        public boolean mustStop() {
            return false;
        }
    };

    /** @param total about how many events there are */
    void begun(long total);

    /** So many events more have been read. */
    void done(long events);

    /** Whether to stop before the read models are swapped; asked again and again. */
    boolean mustStop();
}
