/** What tests of the running application share. */
@NullMarked
package jp.shunin.registry.api.support;

import org.jspecify.annotations.NullMarked;
