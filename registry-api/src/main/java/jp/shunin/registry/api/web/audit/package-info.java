/** The audit view: what the register said of a person on a day, as it was known at a moment, and what has come since. */
@NullMarked
package jp.shunin.registry.api.web.audit;

import org.jspecify.annotations.NullMarked;
