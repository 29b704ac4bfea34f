package jp.shunin.registry.api.http;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has Tomcat note when requests come in, and begin each, those included that it answers by itself. It comes after Spring
 * Boot, which chooses the executor.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class Arrivals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addProtocolHandlerCustomizers(handler -> {
            if (handler.getExecutor() != null) {
                handler.setExecutor(Arrival.noting(handler.getExecutor()));
            }
        });
        factory.addConnectorCustomizers(Arrivals::beginEach);
    }

    /** The connector makes its adapter when it is initialised. */
    private static void beginEach(Connector connector) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                var handler = connector.getProtocolHandler();
                handler.setAdapter(new Beginning(handler.getAdapter()));
            }
        });
    }

    private record Beginning(Adapter adapter) implements Adapter {

        @Override
        public void service(Request request, Response response) throws Exception {
            Arrival.begin();
            adapter.service(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
            Arrival.begin();
            return adapter.asyncDispatch(request, response, status);
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public void log(Request request, Response response, long time) {
            adapter.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
