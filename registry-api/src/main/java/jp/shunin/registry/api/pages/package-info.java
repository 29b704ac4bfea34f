/** Long lists, worked on a page at a time. */
@NullMarked
package jp.shunin.registry.api.pages;

import org.jspecify.annotations.NullMarked;
