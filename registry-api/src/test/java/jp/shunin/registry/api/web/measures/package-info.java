@NullMarked
package jp.shunin.registry.api.web.measures;

import org.jspecify.annotations.NullMarked;
