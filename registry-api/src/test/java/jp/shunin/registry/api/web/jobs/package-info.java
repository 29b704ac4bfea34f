@NullMarked
package jp.shunin.registry.api.web.jobs;

import org.jspecify.annotations.NullMarked;
