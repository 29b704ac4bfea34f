@NullMarked
package jp.shunin.registry.api.web.timeline;

import org.jspecify.annotations.NullMarked;
