package jp.shunin.registry.api.support;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.http.server.LocalTestWebServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * The client of the tests, on the JDK's, with an account that may do everything. Spring would take Apache's, which the application has for other reasons: that
 * waits and tries again by itself where it is told 429 or 503, so no test would ever see them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PlainClient {

    @Bean
    @Lazy
    RestTestClient restTestClient(
            WebApplicationContext context, Bearer bearer, ObjectProvider<RestTestClientBuilderCustomizer> customizers) {
        RestTestClient.Builder<?> builder = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .defaultHeader(HttpHeaders.AUTHORIZATION, bearer.header())
                .uriBuilderFactory(LocalTestWebServer.obtain(context).uriBuilderFactory());
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** Who the client is: everyone everywhere. A test that is about less says so with {@link RegisterClient#as}. */
    @Bean
    @Lazy
    Bearer bearer(Environment settings) {
        return Bearer.of(settings);
    }

    /** A client of a registry that was started beside the test. */
    public static RestTestClient of(String baseUrl, Bearer bearer) {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl(baseUrl)
                .defaultHeader(HttpHeaders.AUTHORIZATION, bearer.header())
                .build();
    }

    /** A client without an account. */
    public static RestTestClient of(String baseUrl) {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl(baseUrl)
                .build();
    }
}
