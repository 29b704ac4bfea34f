@NullMarked
package jp.shunin.registry.api.openapi;

import org.jspecify.annotations.NullMarked;
