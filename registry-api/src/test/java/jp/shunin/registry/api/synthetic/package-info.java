@NullMarked
package jp.shunin.registry.api.synthetic;

import org.jspecify.annotations.NullMarked;
