/** Of what those are told who watch people: a qualification that is about to end, has ended, or was changed. */
@NullMarked
package jp.shunin.registry.core.notice;

import org.jspecify.annotations.NullMarked;
