/** The statutory courses, their editions and their curricula. */
@NullMarked
package jp.shunin.registry.core.course;

import org.jspecify.annotations.NullMarked;
