package jp.shunin.registry.core.eligibility;

/** What becomes of a month that two certificates show (E-2). The notices do not say. */
enum OverlappingCertificates {
    /** It is one month of work. */
    COUNT_ONCE,
    /** The totals of the certificates are added up as they stand. */
    ADD_UP
}
