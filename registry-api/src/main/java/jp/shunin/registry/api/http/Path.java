package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.MeasureId;

/** What a path names. */
final class Path {

    static final String CARE_MANAGERS = "/api/v1/care-managers";
    static final String SPECIAL_MEASURES = "/api/v1/special-measures";

    static final String JOBS = "/api/v1/jobs";
    static final String IMPORTS = "/api/v1/imports";
    static final String EVENTS = "/api/v1/events";
    static final String WEBHOOKS = "/api/v1/webhooks";
    static final String WATCH_LISTS = "/api/v1/watch-lists";
    static final String REBUILDS = "/api/v1/rebuilds";

    private static final String PUBLIC = "/api/v1/public/";
    private static final String PUBLIC_PAGES = "/check";

    private Path() {}

    /** The path asked for, read as controllers match it: no filter is passed by who escapes a letter of it. */
    static String of(HttpServletRequest request) {
        return request.getServletPath();
    }

    /** Whether anyone may ask what is there, for it holds nothing personal. */
    static boolean isPublic(HttpServletRequest request) {
        return of(request).startsWith(PUBLIC) || of(request).startsWith(PUBLIC_PAGES);
    }

    /** A number that cannot be one is an unknown number. */
    static RegistrationNumber number(String text) {
        if (!RegistrationNumber.isWellFormed(text)) {
            throw unknown(text);
        }
        return new RegistrationNumber(text);
    }

    /** An id that cannot be one is an unknown id. */
    static MeasureId measure(String text) {
        return MeasureId.parse(text).orElseThrow(() -> unknownMeasure(text));
    }

    static RuntimeException unknownMeasure(Object id) {
        return Refusal.of(RefusalCode.MEASURE_UNKNOWN_TO_AMEND, id).asException();
    }

    static RuntimeException unknown(Object number) {
        return Refusal.of(RefusalCode.UNKNOWN_REGISTRATION_NUMBER, number).asException();
    }
}
