@NullMarked
package jp.shunin.registry.api.kafka;

import org.jspecify.annotations.NullMarked;
