package jp.shunin.registry.api.webhook;

import java.time.Clock;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.journal.keys.DataKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    AddressGuard addressGuard(WebhookSettings settings) {
        return new AddressGuard(settings.allowPrivateAddresses());
    }

    @Bean(destroyMethod = "close")
    WebhookClient webhookClient(AddressGuard guard, WebhookSettings settings, Clock clock) {
        return new WebhookClient(guard, settings, clock);
    }

    @Bean(initMethod = "sealClear")
    WebhookSecrets webhookSecrets(
            JdbcClient jdbc, PlatformTransactionManager transactions, DataKeys keys, Clock clock) {
        return new WebhookSecrets(jdbc, new TransactionTemplate(transactions), keys.encryption(), clock);
    }

    @Bean
    WebhookDispatcher webhookDispatcher(
            EventFeed feed,
            WebhookSecrets secrets,
            DeliveryStore deliveries,
            WebhookClient client,
            WebhookSettings settings,
            Clock clock,
            @Value("${server.port:8080}") int port) {
        return new WebhookDispatcher(feed, secrets, deliveries, client, settings, clock, port >= 0);
    }

    @Bean
    Webhooks webhooks(
            WebhookStore store,
            WebhookSecrets secrets,
            DeliveryStore deliveries,
            AddressGuard guard,
            WebhookClient client,
            WebhookDispatcher dispatcher,
            WebhookSettings settings,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        return new Webhooks(
                store,
                secrets,
                deliveries,
                new WebhookUrls(guard, settings.allowHttp()),
                new Verification(client, json, clock),
                dispatcher,
                new TransactionTemplate(transactions));
    }
}
