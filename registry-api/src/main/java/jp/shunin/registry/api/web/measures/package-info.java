/** The pages of the special measures: declared step by step, approved by a second person, applied, and told of. */
@NullMarked
package jp.shunin.registry.api.web.measures;

import org.jspecify.annotations.NullMarked;
