/** The pages of what other systems and watchers subscribe to: webhooks and watch lists. */
@NullMarked
package jp.shunin.registry.api.web.subscriptions;

import org.jspecify.annotations.NullMarked;
