/** Rebuilds of read models as jobs: asked for over HTTP, run by db-scheduler. */
@NullMarked
package jp.shunin.registry.api.rebuild;

import org.jspecify.annotations.NullMarked;
