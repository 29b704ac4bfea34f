/** Watch lists: whom an employer or a municipality watches, and what it is told of them. */
@NullMarked
package jp.shunin.registry.api.watch;

import org.jspecify.annotations.NullMarked;
