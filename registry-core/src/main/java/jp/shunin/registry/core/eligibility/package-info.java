/** Who may take the chief courses (E-1 to E-5, T-7, T-8): requirement by requirement, with the facts used and missing. */
@NullMarked
package jp.shunin.registry.core.eligibility;

import org.jspecify.annotations.NullMarked;
