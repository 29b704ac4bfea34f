/** Outside the application's packages, so that no fixture becomes a bean of the application under test. */
@NullMarked
package jp.shunin.registry.architecture;

import org.jspecify.annotations.NullMarked;
