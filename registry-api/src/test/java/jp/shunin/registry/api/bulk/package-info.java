/** How jobs survive. */
@NullMarked
package jp.shunin.registry.api.bulk;

import org.jspecify.annotations.NullMarked;
