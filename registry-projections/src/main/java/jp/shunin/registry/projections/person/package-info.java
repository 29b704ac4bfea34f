/** Who is in the register, and how a person is found: the one table of personal data. */
@NullMarked
package jp.shunin.registry.projections.person;

import org.jspecify.annotations.NullMarked;
