package jp.shunin.registry.api.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has Tomcat note when requests come in, and begins each. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Arrivals implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Arrival.begin();
        chain.doFilter(request, response);
    }

    /** After Spring Boot, which chooses the executor. */
    @Component
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class Noting implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addProtocolHandlerCustomizers(handler -> {
                if (handler.getExecutor() != null) {
                    handler.setExecutor(Arrival.noting(handler.getExecutor()));
                }
            });
        }
    }
}
