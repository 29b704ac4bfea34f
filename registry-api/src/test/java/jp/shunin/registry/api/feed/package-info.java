@NullMarked
package jp.shunin.registry.api.feed;

import org.jspecify.annotations.NullMarked;
