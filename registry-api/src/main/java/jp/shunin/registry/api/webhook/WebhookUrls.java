package jp.shunin.registry.api.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import jp.shunin.registry.api.webhook.BadWebhookUrlException.Fault;

/** Says which addresses of endpoints are taken. Where they lead is looked at again with each connection. */
final class WebhookUrls {

    private static final int LONGEST = 2_000;

    private final AddressGuard guard;
    private final boolean allowHttp;

    WebhookUrls(AddressGuard guard, boolean allowHttp) {
        this.guard = guard;
        this.allowHttp = allowHttp;
    }

    /** @throws BadWebhookUrlException if the address cannot be taken */
    URI check(String text) {
        URI url = parse(text);
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowHttp && scheme.equals("http"))) {
            throw new BadWebhookUrlException(Fault.NOT_HTTPS);
        }
        if (url.getUserInfo() != null) {
            throw new BadWebhookUrlException(Fault.HAS_CREDENTIALS);
        }
        requireAllowedHost(url.getHost());
        return url;
    }

    private static URI parse(String text) {
        try {
            URI url = new URI(text);
            if (url.getScheme() == null
                    || url.getHost() == null
                    || url.getFragment() != null
                    || text.length() > LONGEST) {
                throw new BadWebhookUrlException(Fault.NOT_A_URL);
            }
            return url;
        } catch (URISyntaxException noUrl) {
            throw new BadWebhookUrlException(Fault.NOT_A_URL);
        }
    }

    private void requireAllowedHost(String host) {
        try {
            guard.resolve(host);
        } catch (ForbiddenAddressException forbidden) {
            throw new BadWebhookUrlException(Fault.FORBIDDEN_ADDRESS);
        } catch (UnknownHostException unknown) {
            throw new BadWebhookUrlException(Fault.UNKNOWN_HOST);
        }
    }
}
