package jp.shunin.registry.api.http;

import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/** A body that names the prefecture on whose behalf it is sent. */
public interface NamesPrefecture {

    /** The prefecture; null if it is not named. */
    @Nullable
    Prefecture onBehalfOf();
}
