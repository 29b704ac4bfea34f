@NullMarked
package jp.shunin.registry.api.webhook;

import org.jspecify.annotations.NullMarked;
