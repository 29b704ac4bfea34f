/** What anyone may ask without signing in: whether somebody is a care manager or a chief. */
@NullMarked
package jp.shunin.registry.api.web.check;

import org.jspecify.annotations.NullMarked;
