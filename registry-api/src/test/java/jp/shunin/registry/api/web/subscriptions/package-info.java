@NullMarked
package jp.shunin.registry.api.web.subscriptions;

import org.jspecify.annotations.NullMarked;
