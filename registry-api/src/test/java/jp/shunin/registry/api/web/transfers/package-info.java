@NullMarked
package jp.shunin.registry.api.web.transfers;

import org.jspecify.annotations.NullMarked;
