package jp.shunin.registry.core.caremanager;

/** What became of the alignment of a renewed card to the chief certificate (C-5). */
public enum Alignment {
    /** The card takes over the certificate's last day. */
    ALIGNED,
    /** The person declared the wish not to align (別段の申出). */
    DECLINED,
    /** The certificate ends later than an ordinary renewal would, or before the renewed card begins or is applied for. */
    IMPOSSIBLE,
    /** The renewal does not rest on a chief renewal that gave a certificate. */
    NOT_APPLICABLE
}
