package jp.shunin.registry.api.web.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shunin.registry.core.caremanager.RegistrationNumber;

/**
 * What the code on a document says of it: nothing personal, and short enough for a small code.
 *
 * @param kind of which kind the document is
 * @param number of whom it tells
 * @param on the day for which it tells
 * @param issuedAt when it was made, to the second
 * @param said what it says, as {@link Kind} has it
 * @param about a digest of what else it is about; empty if nothing
 */
record DocumentToken(Kind kind, RegistrationNumber number, LocalDate on, Instant issuedAt, String said, String about) {

    private static final Pattern FORM = Pattern.compile(
            "([CS])\\.([0-9]{8})\\.(-?[0-9]{1,7})\\.([0-9]{1,12})\\.([01]{1,2})\\.([A-Za-z0-9_-]{0,16})");

    private static final int DIGEST_BYTES = 9;

    /** Of which kind a document is. */
    enum Kind {
        /** Says of a completion whether it stands: 1. */
        CERTIFICATE,
        /** Says of a person whether he or she is a care manager and a chief: 11, 10 or 00. */
        STATEMENT;

        private String letter() {
            return name().substring(0, 1);
        }
    }

    static DocumentToken ofStatement(
            RegistrationNumber number, LocalDate on, Instant issuedAt, boolean careManager, boolean chief) {
        return new DocumentToken(Kind.STATEMENT, number, on, issuedAt, said(careManager, chief), "");
    }

    static DocumentToken ofCertificate(
            RegistrationNumber number, LocalDate completedOn, Instant issuedAt, String certificateNumber) {
        return new DocumentToken(
                Kind.CERTIFICATE, number, completedOn, issuedAt, said(true), digest(certificateNumber));
    }

    static String said(boolean... answers) {
        StringBuilder said = new StringBuilder();
        for (boolean answer : answers) {
            said.append(answer ? '1' : '0');
        }
        return said.toString();
    }

    /** By which a certificate is found again without being named. */
    static String digest(String certificateNumber) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(certificateNumber.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%s.%s.%d.%d.%s.%s",
                kind.letter(),
                number.value(),
                on.toEpochDay(),
                issuedAt.getEpochSecond(),
                said,
                about);
    }

    /** The token of a text; empty if it is none. */
    static Optional<DocumentToken> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !RegistrationNumber.isWellFormed(form.group(2))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DocumentToken(
                    form.group(1).equals("C") ? Kind.CERTIFICATE : Kind.STATEMENT,
                    new RegistrationNumber(form.group(2)),
                    LocalDate.ofEpochDay(Long.parseLong(form.group(3))),
                    Instant.ofEpochSecond(Long.parseLong(form.group(4))),
                    form.group(5),
                    form.group(6)));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
