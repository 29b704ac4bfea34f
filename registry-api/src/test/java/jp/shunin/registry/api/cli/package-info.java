@NullMarked
package jp.shunin.registry.api.cli;

import org.jspecify.annotations.NullMarked;
