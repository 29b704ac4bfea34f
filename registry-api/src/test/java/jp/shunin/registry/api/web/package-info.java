@NullMarked
package jp.shunin.registry.api.web;

import org.jspecify.annotations.NullMarked;
