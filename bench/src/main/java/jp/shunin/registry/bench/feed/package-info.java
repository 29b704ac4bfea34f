/** Measures the feed: how fast it is pulled, and what a writer and its readers notice of one another. */
@NullMarked
package jp.shunin.registry.bench.feed;

import org.jspecify.annotations.NullMarked;
