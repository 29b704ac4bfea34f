package jp.shunin.registry.api.web.rosters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Admission;

/** The rosters that have a page, each at an address of its own. */
enum RosterKind {
    LAPSING("lapsing"),
    CHIEFS("chiefs"),
    CARE_MANAGERS("care-managers"),
    COMPLETIONS("completions");

    private final String address;

    RosterKind(String path) {
        this.address = "/rosters/" + path;
    }

    public String address() {
        return address;
    }

    /** The roster of the page that is asked for. */
    static RosterKind of(HttpServletRequest request) {
        String pattern = Admission.of(request).operation().pattern();
        return Arrays.stream(values())
                .filter(kind -> pattern.equals(kind.address) || pattern.startsWith(kind.address + "/"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no roster at " + pattern));
    }

    /** The rosters that an account may see. */
    static List<RosterKind> openTo(Account account) {
        return Arrays.stream(values())
                .filter(kind -> AccessTable.admits(account, "GET", kind.address))
                .toList();
    }
}
