/** How events are written down: names and revisions, JSON, upcasters. */
@NullMarked
package jp.shunin.registry.core.journal;

import org.jspecify.annotations.NullMarked;
