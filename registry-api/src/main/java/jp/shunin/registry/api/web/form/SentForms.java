package jp.shunin.registry.api.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.util.WebUtils;

/**
 * Has a form that records no event done once, however often it is sent: by its key, as long as the session of its sender.
 * What records events has {@link jp.shunin.registry.api.http.OnceOnly}.
 */
public final class SentForms {

    private static final String ATTRIBUTE = SentForms.class.getName();
    private static final int REMEMBERED = 50;

    private SentForms() {}

    /** Where the forms have led, by their keys; the newest ones. */
    private static final class Led extends LinkedHashMap<String, String> implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    }

    /**
     * Does what a form asks for, or nothing if that was done.
     *
     * @param key the one-time key in the form
     * @param doing does it, and says where it leads
     * @return where it leads, now as then
     */
    public static String once(HttpServletRequest request, String key, Supplier<String> doing) {
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            Led led = session.getAttribute(ATTRIBUTE) instanceof Led before ? before : new Led();
            String where = led.get(key);
            if (where == null) {
                where = doing.get();
                led.put(key, where);
                session.setAttribute(ATTRIBUTE, led);
            }
            return where;
        }
    }
}
