/** Several nodes on one database. */
@NullMarked
package jp.shunin.registry.api.nodes;

import org.jspecify.annotations.NullMarked;
