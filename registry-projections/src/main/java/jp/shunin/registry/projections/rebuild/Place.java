package jp.shunin.registry.projections.rebuild;

/** Where the tables of a read model are: in use, being built, or kept. Their names differ by what follows the name. */
enum Place {
    LIVE(""),
    NEW("_new"),
    OLD("_old");

    private final String suffix;

    Place(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    String table(String name) {
        return name + suffix;
    }
}
