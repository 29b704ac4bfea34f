package jp.shunin.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.ToldStanding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Read this first. It tells twenty years of one career, over HTTP and on a real database: three prefectures, a lapse, two
 * special measures, and a mistake that is found ten years later.
 *
 * <p>Each step records what was decided, and then asks the register: on the last day of a period, and on the day after
 * it. The answers name the rules by their ids. The steps build on each other and run in the order of the years. Tokyo is
 * 13, Kanagawa 14, Kyoto 26; the measures are made up.
 */
@RunningRegistry
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Twenty years of one care manager")
class TwentyYearsTest {

    private final RegisterClient register;
    private Registered chitose;
    private String cardAfterRetraining = "";

    @Autowired
    TwentyYearsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @BeforeAll
    void registeredInTokyo() {
        Answer registered = register.post("/api/v1/care-managers", """
            {"prefecture": "13", "registeredOn": "2006-05-10", "practicalTrainingCompletedOn": "2006-03-24",
             "person": {"familyName": "長峰", "givenName": "千歳", "familyNameKana": "ナガミネ",
                        "givenNameKana": "チトセ", "dateOfBirth": "1978-11-21"}}\
            """).isRecordedAs("CareManagerRegistered");
        chitose = new Registered(register, registered.text("/registrationNumber"));
    }

    @Test
    @Order(2006)
    @DisplayName("2006: registered in Tokyo, and a care manager from the day of the first card (C-1, P-2)")
    void firstCard() {
        assertThat(on("2006-05-10")).isEqualTo("13, neither: NO_CARD by C-1, NEVER_CHIEF by K-1");

        chitose.post("cards", "{\"issuedOn\": \"2006-06-01\"}").isRecordedAs("CardIssued");

        assertThat(on("2006-05-31")).isEqualTo("13, neither: NO_CARD by C-1, NEVER_CHIEF by K-1");
        assertThat(on("2006-06-01")).isEqualTo("13, care manager through 2011-05-31: NEVER_CHIEF by K-1");
    }

    @Test
    @Order(2011)
    @DisplayName("2011: trained and renewed in time; the new card continues the old one (C-3, P-3, T-6)")
    void renewed() {
        assertThat(on("2011-06-01")).isEqualTo("13, neither: CARD_EXPIRED by C-3, NEVER_CHIEF by K-1");

        completes("RENEWAL_EXPERIENCED_FIRST", "PRE_H28", "2010-11-12", "更-1", "13")
                .isRecordedAs("CourseCompleted");
        chitose.post("card-renewals", "{\"renewedOn\": \"2011-02-01\"}").isRecordedAs("CardRenewed");

        assertThat(on("2011-05-31")).isEqualTo("13, care manager through 2011-05-31: NEVER_CHIEF by K-1");
        assertThat(on("2011-06-01")).isEqualTo("13, care manager through 2016-05-31: NEVER_CHIEF by K-1");
    }

    @Test
    @Order(2013)
    @DisplayName(
            "2013: chief by completion, through the day that the transition sets (K-1, K-2); as a chief only as long"
                    + " as the card runs (K-5)")
    void chief() {
        completes("CHIEF", "PRE_H28", "2013-02-15", "主任-1", "13")
                .isRecordedAs("CourseCompleted", "ChiefCertificateGranted");

        assertThat(on("2013-02-14")).isEqualTo("13, care manager through 2016-05-31: NEVER_CHIEF by K-1");
        assertThat(on("2013-02-15")).isEqualTo("13, care manager through 2016-05-31, chief through 2016-05-31");
        assertThat(on("2020-04-01")).isEqualTo("13, neither: CARD_EXPIRED by C-3, CHIEF_CERTIFICATE_EXPIRED by K-3");
    }

    @Test
    @Order(2014)
    @DisplayName("2014: asks to move to Kanagawa, and stays in Tokyo's register until Kanagawa accepts (M-2, M-3, C-7)")
    void toKanagawa() {
        chitose.post("transfer-requests", """
            {"to": "14", "requestedOn": "2014-02-20", "workplace": "横浜居宅介護支援センター"}\
            """).isRecordedAs("TransferRequested");
        assertThat(on("2014-04-01")).startsWith("13, ");

        chitose.post("transfers", "{\"to\": \"14\", \"transferredOn\": \"2014-04-01\"}")
                .isRecordedAs("RegistrationTransferred", "CardIssued");

        assertThat(on("2014-03-31")).isEqualTo("13, care manager through 2014-03-31, chief through 2014-03-31");
        assertThat(on("2014-04-01")).isEqualTo("14, care manager through 2016-05-31, chief through 2016-05-31");
    }

    @Test
    @Order(2016)
    @DisplayName("2016: trained in time but never applied, and the card lapses; the chief goes with it (C-3, C-4, K-5)")
    void lapsed() {
        completes("RENEWAL_EXPERIENCED_SUBSEQUENT", "PRE_H28", "2015-11-06", "更-2", "14")
                .isRecordedAs("CourseCompleted");

        assertThat(on("2016-05-31")).isEqualTo("14, care manager through 2016-05-31, chief through 2016-05-31");
        assertThat(on("2016-06-01")).isEqualTo("14, neither: CARD_EXPIRED by C-3");
        chitose.unchangedBy(same ->
                same.post("card-renewals", "{\"renewedOn\": \"2016-06-01\"}").isRefused(409, "CARD_EXPIRED", "C-4"));
        chitose.unchangedBy(same -> same.post("cards", "{\"issuedOn\": \"2016-06-01\"}")
                .isRefused(409, "NEW_CARD_NEEDS_RETRAINING", "C-4"));
    }

    @Test
    @Order(2017)
    @DisplayName("2016, autumn: retrained, a new card of its own, and a chief again with it (C-4, K-6)")
    void retrained() {
        completes("RETRAINING", "H28", "2016-10-28", "再-1", "14").isRecordedAs("CourseCompleted");
        cardAfterRetraining = chitose.post("cards", "{\"issuedOn\": \"2016-11-15\"}")
                .isRecordedAs("CardIssued")
                .text("/events/0/id");

        assertThat(on("2016-11-14")).isEqualTo("14, neither: CARD_EXPIRED by C-3");
        assertThat(on("2016-11-15")).isEqualTo("14, care manager through 2021-11-14, chief through 2020-03-31");
        assertThat(on("2020-04-01")).isEqualTo("14, care manager through 2021-11-14: CHIEF_CERTIFICATE_EXPIRED by K-3");
    }

    @Test
    @Order(2018)
    @DisplayName("2018: a new name, a new card, and the same period (C-8)")
    void newName() {
        chitose.post("particulars", """
            {"changedOn": "2018-06-05",
             "person": {"familyName": "永井", "givenName": "千歳", "familyNameKana": "ナガイ", "givenNameKana": "チトセ",
                        "formerFamilyName": "長峰", "dateOfBirth": "1978-11-21"}}\
            """).isRecordedAs("ParticularsChanged");
        chitose.post("card-reissues", "{\"reissuedOn\": \"2018-06-20\", \"cause\": \"NAME_CHANGED\"}")
                .isRecordedAs("CardReissued");

        assertThat(on("2018-06-20")).isEqualTo("14, care manager through 2021-11-14, chief through 2020-03-31");
    }

    @Test
    @Order(2020)
    @DisplayName(
            "2020: no course is held; Kanagawa's measure keeps the certificate, and its own end stays visible (S-1,"
                    + " S-2)")
    void keptByKanagawa() {
        declare("14-twenty-years", """
            {"measureId": "14-twenty-years", "prefecture": "14", "covers": ["CHIEF"],
             "basis": {"documentNumber": "見本第14号", "documentDate": "2020-03-10"},
             "cohort": {"expiresFrom": "2020-03-01", "expiresThrough": "2021-03-31"},
             "extensions": [{"until": "2021-03-31"}], "renewalBase": "ORIGINAL_EXPIRY"}\
            """);
        chitose.post("validity-extensions", "{\"measureId\": \"14-twenty-years\"}")
                .isRecordedAs("ValidityExtended");

        assertThat(on("2021-03-31"))
                .isEqualTo("14, care manager through 2021-11-14, chief through 2021-03-31 (before: 2020-03-31)"
                        + " kept by 14-twenty-years");
        assertThat(on("2021-04-01")).isEqualTo("14, care manager through 2021-11-14: CHIEF_CERTIFICATE_EXPIRED by K-3");
    }

    @Test
    @Order(2021)
    @DisplayName("2021: renewed within the extension is renewed in time, and the extension is used up (S-6, K-3); one"
            + " course renews both, and the card takes over the certificate's last day (C-5, C-6)")
    void renewedAsChief() {
        completes("CHIEF_RENEWAL", "H28", "2021-02-19", "主更-1", "14")
                .isRecordedAs("CourseCompleted", "ChiefCertificateGranted");
        assertThat(on("2021-04-01")).isEqualTo("14, care manager through 2021-11-14, chief through 2021-11-14");

        chitose.post("card-renewals", "{\"renewedOn\": \"2021-09-10\"}").isRecordedAs("CardRenewed");

        assertThat(on("2021-11-15")).isEqualTo("14, care manager through 2025-03-31, chief through 2025-03-31");
    }

    @Test
    @Order(2022)
    @DisplayName("2022: moves to Kyoto; the first request is refused, the second accepted (M-2)")
    void toKyoto() {
        requestsKyoto("2022-01-17");
        chitose.post("transfer-requests/current/refusal", "{\"on\": \"2022-02-01\", \"reason\": \"勤務先の所在地が京都府にない\"}")
                .isRecordedAs("TransferRefused");
        requestsKyoto("2022-02-14");
        chitose.post("transfers", "{\"to\": \"26\", \"transferredOn\": \"2022-04-01\"}")
                .isRecordedAs("RegistrationTransferred", "CardIssued");

        assertThat(on("2022-04-01")).isEqualTo("26, care manager through 2025-03-31, chief through 2025-03-31");
        assertThat(on("2025-04-01")).isEqualTo("26, neither: CARD_EXPIRED by C-3, CHIEF_CERTIFICATE_EXPIRED by K-3");
    }

    @Test
    @Order(2025)
    @DisplayName("2025: Kyoto's measure keeps both for a year (S-1, S-2)")
    void keptByKyoto() {
        declare("26-twenty-years", """
            {"measureId": "26-twenty-years", "prefecture": "26", "covers": ["CARD", "CHIEF"],
             "basis": {"documentNumber": "見本第26号", "documentDate": "2025-02-03"},
             "cohort": {"expiresFrom": "2025-01-01", "expiresThrough": "2025-12-31"},
             "extensions": [{"period": "P1Y"}], "renewalBase": "ORIGINAL_EXPIRY"}\
            """);
        chitose.post("validity-extensions", "{\"measureId\": \"26-twenty-years\"}")
                .isRecordedAs("ValidityExtended", "ValidityExtended");

        assertThat(on("2026-03-31"))
                .isEqualTo("26, care manager through 2026-03-31 (before: 2025-03-31), chief through 2026-03-31"
                        + " (before: 2025-03-31) kept by 26-twenty-years");
        assertThat(on("2026-04-01")).isEqualTo("26, neither: CARD_EXPIRED by C-3, CHIEF_CERTIFICATE_EXPIRED by K-3");
    }

    @Test
    @Order(2026)
    @DisplayName(
            "2026: renewed for the second time; in Kyoto the certificate runs from the completion (K-3), so it ends"
                    + " later than any card may, and the card is renewed for its own five years (C-5)")
    void renewedInKyoto() {
        completes("CHIEF_RENEWAL", "R6", "2026-02-13", "主更-2", "26")
                .isRecordedAs("CourseCompleted", "ChiefCertificateGranted");
        chitose.post("card-renewals", "{\"renewedOn\": \"2026-03-02\"}").isRecordedAs("CardRenewed");

        assertThat(on("2026-05-10")).isEqualTo("26, care manager through 2030-03-31, chief through 2030-03-31");
        assertThat(on("2030-04-01")).isEqualTo("26, neither: CARD_EXPIRED by C-3");
        assertThat(on("2031-02-13")).isEqualTo("26, neither: CARD_EXPIRED by C-3, CHIEF_CERTIFICATE_EXPIRED by K-3");
    }

    @Test
    @Order(2027)
    @DisplayName("2026, an audit: the card after retraining was issued a month later than recorded; the record is put"
            + " right, and what rests on it follows (X-3)")
    void corrected() {
        assertThat(on("2016-12-14"))
                .isEqualTo("14, care manager through 2021-11-14, chief through 2021-03-31 (before: 2020-03-31)"
                        + " kept by 14-twenty-years");

        chitose.post("corrections", """
            {"eventId": "%s", "action": "REPLACE", "replacement": {"issuedOn": "2016-12-15"},
             "reason": "交付日の転記誤り", "basis": "監査第3号"}\
            """.formatted(cardAfterRetraining))
                .isRecordedAs("RecordCorrected", "CardIssued", "CardReissued", "CardRenewed");

        assertThat(on("2016-12-14")).isEqualTo("14, neither: CARD_EXPIRED by C-3");
        assertThat(on("2016-12-15"))
                .isEqualTo("14, care manager through 2021-12-14, chief through 2021-03-31 (before: 2020-03-31)"
                        + " kept by 14-twenty-years");
        assertThat(on("2021-12-14")).isEqualTo("14, care manager through 2021-12-14, chief through 2021-12-14");
        assertThat(on("2021-12-15")).isEqualTo("14, care manager through 2022-03-31, chief through 2022-03-31");
        assertThat(on("2026-05-10")).isEqualTo("26, care manager through 2030-03-31, chief through 2030-03-31");
    }

    @Test
    @Order(2028)
    @DisplayName("What was known before the correction stays known (Q-2), day by day and over a month of work (Q-3)")
    void knownBeforeAndAfter() {
        String before = "&knownAt=" + recordedAt("CardRenewed", 2);
        String after = "&knownAt=" + recordedAt("RecordCorrected", 0);

        assertThat(on("2016-12-14" + before))
                .isEqualTo("14, care manager through 2021-11-14, chief through 2021-03-31 (before: 2020-03-31)"
                        + " kept by 14-twenty-years");
        assertThat(on("2016-12-14" + after)).isEqualTo("14, neither: CARD_EXPIRED by C-3");
        register.get(chitose.path() + "/standing?from=2016-12-01&through=2016-12-31" + before)
                .says("/careManager/validThroughout", true)
                .says("/chief/validThroughout", true);
        register.get(chitose.path() + "/standing?from=2016-12-01&through=2016-12-31" + after)
                .says("/careManager/validThroughout", false)
                .says("/stretches/0/through", "2016-12-14")
                .says("/stretches/1/standing/careManager/valid", true);
    }

    @Test
    @Order(2029)
    @DisplayName("The history tells it all to an auditor, mistake and correction included (Q-5)")
    void history() {
        Answer history = register.get(chitose.path() + "/history").hasStatus(200);

        assertThat(types(history))
                .containsExactly(
                        "CareManagerRegistered",
                        "CardIssued",
                        "CourseCompleted",
                        "CardRenewed",
                        "CourseCompleted",
                        "ChiefCertificateGranted",
                        "TransferRequested",
                        "RegistrationTransferred",
                        "CardIssued",
                        "CourseCompleted",
                        "CourseCompleted",
                        "CardIssued",
                        "ParticularsChanged",
                        "CardReissued",
                        "ValidityExtended",
                        "CourseCompleted",
                        "ChiefCertificateGranted",
                        "CardRenewed",
                        "TransferRequested",
                        "TransferRefused",
                        "TransferRequested",
                        "RegistrationTransferred",
                        "CardIssued",
                        "ValidityExtended",
                        "ValidityExtended",
                        "CourseCompleted",
                        "ChiefCertificateGranted",
                        "CardRenewed",
                        "RecordCorrected",
                        "CardIssued",
                        "CardReissued",
                        "CardRenewed");
        int correction = types(history).indexOf("RecordCorrected");
        history.says("/events/%d/data/correctedEvent".formatted(correction), cardAfterRetraining)
                .says("/events/%d/basis".formatted(correction), "監査第3号")
                .says("/events/%d/effectiveOn".formatted(correction), "2016-11-15");
        int last = types(history).size() - 1;
        history.says("/events/%d/standingBefore/careManager/through".formatted(last), "2021-11-14")
                .says("/events/%d/standingAfter/careManager/through".formatted(last), "2021-12-14");
    }

    /** What the register answers about a day, as a line of text. */
    private String on(String day) {
        return ToldStanding.of(chitose.standingOn(day));
    }

    private Answer completes(String course, String edition, String day, String certificate, String heldBy) {
        return chitose.post(
                "course-completions",
                Registered.attested(course, edition, day, certificate)
                        .replace("\"heldBy\": \"13\"", "\"heldBy\": \"%s\"".formatted(heldBy)));
    }

    private void requestsKyoto(String day) {
        chitose.post("transfer-requests", """
            {"to": "26", "requestedOn": "%s", "workplace": "京都地域包括支援センター"}\
            """.formatted(day)).isRecordedAs("TransferRequested");
    }

    private void declare(String measure, String terms) {
        register.post("/api/v1/special-measures", terms).hasStatus(201).says("/measureId", measure);
    }

    /** When the n-th event of a type was recorded, counted from 0, as an address can have it. */
    private Instant recordedAt(String type, int nth) {
        return register.get(chitose.path() + "/history")
                .json()
                .at("/events")
                .valueStream()
                .filter(event -> event.at("/type").asString().equals(type))
                .skip(nth)
                .map(event ->
                        OffsetDateTime.parse(event.at("/recordedAt").asString()).toInstant())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(Answer history) {
        return history.json()
                .at("/events")
                .valueStream()
                .map(event -> event.at("/type").asString())
                .toList();
    }
}
