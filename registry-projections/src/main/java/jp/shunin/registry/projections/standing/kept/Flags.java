package jp.shunin.registry.projections.standing.kept;

/** Some yes and no in one small number, the first in the lowest bit. */
final class Flags {

    private int rest;

    Flags(int flags) {
        this.rest = flags;
    }

    static int of(boolean... flags) {
        int all = 0;
        for (int i = 0; i < flags.length; i++) {
            all |= flags[i] ? 1 << i : 0;
        }
        return all;
    }

    boolean next() {
        boolean next = (rest & 1) == 1;
        rest >>>= 1;
        return next;
    }
}
