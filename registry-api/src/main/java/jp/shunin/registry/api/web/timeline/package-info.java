/** A person's time in the register as a picture, drawn here, and as rows that say the same in words. */
@NullMarked
package jp.shunin.registry.api.web.timeline;

import org.jspecify.annotations.NullMarked;
