/** The door of the command line: the same jar, told what to do. */
@NullMarked
package jp.shunin.registry.api.cli;

import org.jspecify.annotations.NullMarked;
