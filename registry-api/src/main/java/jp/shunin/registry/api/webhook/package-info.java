/** Calls other systems back about events, after Standard Webhooks 1.0.0: signed, in order, again and again for a day. */
@NullMarked
package jp.shunin.registry.api.webhook;

import org.jspecify.annotations.NullMarked;
