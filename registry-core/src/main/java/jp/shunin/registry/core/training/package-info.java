/** What someone still has to take: the rest of a course (T-1 to T-4), and the training for the next renewal (T-6, T-7). */
@NullMarked
package jp.shunin.registry.core.training;

import org.jspecify.annotations.NullMarked;
