/** What the feed tells beside the events themselves: which prefectures each of them concerns. */
@NullMarked
package jp.shunin.registry.projections.feed;

import org.jspecify.annotations.NullMarked;
