@NullMarked
package jp.shunin.registry.api.personaldata;

import org.jspecify.annotations.NullMarked;
