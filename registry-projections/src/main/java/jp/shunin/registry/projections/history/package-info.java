/** The full history of a person, readable by an auditor. */
@NullMarked
package jp.shunin.registry.projections.history;

import org.jspecify.annotations.NullMarked;
