/** Says in words, in the language of the page, what the register holds. */
@NullMarked
package jp.shunin.registry.api.web.words;

import org.jspecify.annotations.NullMarked;
