/** What special measures look for: whose qualifications end when, and which measures there are. */
@NullMarked
package jp.shunin.registry.projections.measure;

import org.jspecify.annotations.NullMarked;
