@NullMarked
package jp.shunin.registry.api.web.check;

import org.jspecify.annotations.NullMarked;
