/** Takes old registers over: files are handed in, checked, and recorded by jobs that survive their process. */
@NullMarked
package jp.shunin.registry.api.imports;

import org.jspecify.annotations.NullMarked;
