package jp.shunin.registry.projections.transfer;

/**
 * The requests of a prefecture that nobody has decided yet (M-2).
 *
 * @param late how many of them are older than a month
 */
public record OpenRequests(int all, int late) {

    /** Both together. */
    public OpenRequests and(OpenRequests others) {
        return new OpenRequests(all + others.all, late + others.late);
    }
}
