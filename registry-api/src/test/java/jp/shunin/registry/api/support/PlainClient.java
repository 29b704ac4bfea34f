package jp.shunin.registry.api.support;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.http.server.LocalTestWebServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * The client of the tests, on the JDK's. Spring would take Apache's, which the application has for other reasons: that
 * waits and tries again by itself where it is told 429 or 503, so no test would ever see them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PlainClient {

    @Bean
    @Lazy
    RestTestClient restTestClient(
            WebApplicationContext context, ObjectProvider<RestTestClientBuilderCustomizer> customizers) {
        RestTestClient.Builder<?> builder = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .uriBuilderFactory(LocalTestWebServer.obtain(context).uriBuilderFactory());
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** A client of a registry in another process. */
    public static RestTestClient of(String baseUrl) {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl(baseUrl)
                .build();
    }
}
