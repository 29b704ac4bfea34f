package jp.shunin.registry.api.webhook;

import java.time.Clock;
import jp.shunin.registry.api.feed.EventFeed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

    @Bean
    WebhookDispatcher webhookDispatcher(
            EventFeed feed,
            WebhookStore webhooks,
            DeliveryStore deliveries,
            WebhookClient client,
            WebhookSettings settings,
            Clock clock) {
        return new WebhookDispatcher(feed, webhooks, deliveries, client, settings, clock);
    }

    @Bean
    Webhooks webhooks(
            WebhookStore store,
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
                deliveries,
                new WebhookUrls(guard, settings.allowHttp()),
                new Verification(client, json, clock),
                dispatcher,
                new TransactionTemplate(transactions));
    }
}
