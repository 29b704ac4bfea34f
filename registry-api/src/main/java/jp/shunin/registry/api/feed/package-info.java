/** The feed: the journal as other systems read it, in commit order, as CloudEvents without personal data. */
@NullMarked
package jp.shunin.registry.api.feed;

import org.jspecify.annotations.NullMarked;
