/** The pages of the jobs and of the health of the read models. */
@NullMarked
package jp.shunin.registry.api.web.jobs;

import org.jspecify.annotations.NullMarked;
