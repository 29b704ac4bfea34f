@NullMarked
package jp.shunin.registry.api.web.audit;

import org.jspecify.annotations.NullMarked;
