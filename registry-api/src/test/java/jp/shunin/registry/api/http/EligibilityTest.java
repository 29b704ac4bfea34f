package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.core.eligibility.Fact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("T-8 over HTTP: who may take the chief courses")
@RunningRegistry
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EligibilityTest {

    private static final String ENTRY = "/api/v1/care-managers/13059801";
    private static final String CHIEF_IN_FY2023 = ENTRY + "/eligibility?course=CHIEF&on=2023-06-20";
    private static final String RENEWAL_IN_FY2023 = ENTRY + "/eligibility?course=CHIEF_RENEWAL&on=2023-06-20";

    private final RestTestClient http;

    @Autowired
    EligibilityTest(RestTestClient http) {
        this.http = http;
    }

    /** Registered in Tokyo, with a card in force to 2026-05-31 and, from CHIEF, a certificate to 2024-11-30. */
    @BeforeAll
    void register() {
        record("/api/v1/care-managers", """
            {"registrationNumber": "13059801", "prefecture": "13", "registeredOn": "2016-05-20",
             "practicalTrainingCompletedOn": "2016-04-30",
             "person": {"familyName": "江戸", "givenName": "次郎", "familyNameKana": "エド",
                        "givenNameKana": "ジロウ", "dateOfBirth": "1980-01-02"}}\
            """);
        record(ENTRY + "/cards", "{\"issuedOn\": \"2016-06-01\"}");
        complete("RENEWAL_EXPERIENCED_FIRST", "2019-06-01", "R-801");
        complete("CHIEF", "2019-12-01", "C-801");
        record(ENTRY + "/card-renewals", "{\"renewedOn\": \"2021-04-01\"}");
    }

    @Test
    @DisplayName("GET answers with what the register knows, and lists what to ask for")
    void byRegister() {
        get(CHIEF_IN_FY2023)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registrationNumber")
                .isEqualTo("13059801")
                .jsonPath("$.version")
                .isEqualTo(6)
                .jsonPath("$.prefecture")
                .isEqualTo("13")
                .jsonPath("$.referenceDate")
                .isEqualTo("2023-06-01")
                .jsonPath("$.ruleSet.scope")
                .isEqualTo("13")
                .jsonPath("$.ruleSet.nationalInstead")
                .isEqualTo(false)
                .jsonPath("$.verdict")
                .isEqualTo("CANNOT_BE_TOLD_YET")
                .jsonPath("$.requirements[?(@.name == 'TRAINING')].state")
                .isEqualTo("MET")
                .jsonPath("$.requirements[?(@.name == 'TRAINING')].combination")
                .isEqualTo("ONE_OF")
                .jsonPath("$.requirements[?(@.name == 'TRAINING')].parts[1].facts[0].value.certificateNumber")
                .isEqualTo("R-801")
                .jsonPath("$.requirements[?(@.name == 'TRAINING')].parts[1].facts[0].event")
                .isNotEmpty()
                .jsonPath("$.requirements[?(@.name == 'RECOMMENDATION')].rule")
                .isEqualTo("E-3")
                .jsonPath("$.missing[?(@.fact == 'EMPLOYMENT')].field")
                .isEqualTo("employment")
                .jsonPath("$.missing[?(@.fact == 'RECOMMENDATION')].question.ja")
                .isNotEmpty()
                .jsonPath("$.warnings[0].code")
                .isEqualTo("CHIEF_BEYOND_THE_COURSE");
    }

    @Test
    @DisplayName("E-2, E-3: POST adds what is told; 61 months, at work on 2023-06-01 and recommended as イ")
    void byFacts() {
        post(CHIEF_IN_FY2023, """
            {"employment": [{"from": "2018-04-15", "fullTime": true, "prefecture": "13"}],
             "recommendation": "イ"}\
            """)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verdict")
                .isEqualTo("ELIGIBLE")
                .jsonPath("$.missing")
                .isEmpty()
                .jsonPath("$..parts[?(@.name == 'EXPERIENCE_60_MONTHS')].facts[0].value.total")
                .isEqualTo(61)
                .jsonPath("$..parts[?(@.name == 'EXPERIENCE_60_MONTHS')].facts[0].value.printed")
                .isEqualTo("5年1か月")
                .jsonPath("$..parts[?(@.name == 'EXPERIENCE_60_MONTHS')].facts[0].value.certificates[0].firstMonth")
                .isEqualTo("2018-05")
                .jsonPath("$..parts[?(@.name == 'EXPERIENCE_60_MONTHS')].facts[0].value.certificates[0].lastMonth")
                .isEqualTo("2023-05");
    }

    @Test
    @DisplayName("E-3: kind ウ beside another chief is refused, by that requirement and no other")
    void otherChief() {
        post(CHIEF_IN_FY2023, """
            {"employment": [{"from": "2018-04-15", "through": "2023-06-01", "fullTime": false,
                             "managerAtTheSameTime": true, "prefecture": "13",
                             "excluded": [{"from": "2020-04-02", "through": "2020-04-29"}]}],
             "recommendation": "ウ", "otherChiefInEstablishment": true}\
            """)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verdict")
                .isEqualTo("NOT_ELIGIBLE")
                .jsonPath("$.requirements[?(@.state == 'NOT_MET')].name")
                .isEqualTo("RECOMMENDATION");
    }

    @Test
    @DisplayName("E-5: trainings by fiscal year, the COVID rule included; the years counted are shown")
    void renewal() {
        post(RENEWAL_IN_FY2023, """
            {"trainingsByFiscalYear": {"2020": 1, "2021": 4, "2022": 4}, "worksInPrefecture": true,
             "recommendedByMunicipality": true, "chiefPractice": ["JOINED_CARE_MEETING"]}\
            """)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verdict")
                .isEqualTo("ELIGIBLE")
                .jsonPath("$..parts[?(@.name == 'TRAININGS_EVERY_YEAR')].state")
                .isEqualTo("NOT_MET")
                .jsonPath("$..parts[?(@.name == 'TRAININGS_COVID')].state")
                .isEqualTo("MET")
                .jsonPath("$..parts[?(@.name == 'TRAININGS_COVID')].facts[1].value[0].needed")
                .isEqualTo(1)
                .jsonPath("$.requirements[?(@.name == 'CERTIFICATE')].facts[0].value.through")
                .isEqualTo("2024-11-30");
    }

    @Test
    @DisplayName("a prefecture without rules of its own is answered by the national ones, and the answer says so")
    void fallsBack() {
        get(CHIEF_IN_FY2023 + "&prefecture=27")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.prefecture")
                .isEqualTo("27")
                .jsonPath("$.ruleSet.scope")
                .isEqualTo("*")
                .jsonPath("$.ruleSet.nationalInstead")
                .isEqualTo(true)
                .jsonPath("$.referenceDate")
                .isEqualTo("2023-06-20");
    }

    @Test
    @DisplayName("asking records nothing, also with facts")
    void recordsNothing() {
        post(CHIEF_IN_FY2023, "{\"leaderTraining\": true}").expectStatus().isOk();

        get(ENTRY).expectStatus().isOk().expectBody().jsonPath("$.version").isEqualTo(6);
    }

    @Test
    @DisplayName("a day that is left out is today")
    void today() {
        get(ENTRY + "/eligibility?course=CHIEF")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.on")
                .isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("an unknown number is not found")
    @CsvSource({"13059802", "99000001", "abc"})
    void unknownNumber(String number) {
        String uri = "/api/v1/care-managers/" + number + "/eligibility?course=CHIEF&on=2023-06-20";

        get(uri).expectStatus().isNotFound();
        post(uri, "{}").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @DisplayName("a parameter that cannot be is malformed, and named")
    @CsvSource({
        "course, course=&on=2023-06-20",
        "prefecture, course=CHIEF&prefecture=TOKYO",
        "on, course=CHIEF&on=%2B3000-01-01",
        "on, course=CHIEF&on=2023-2-29"
    })
    void malformed(String parameter, String query) {
        get(ENTRY + "/eligibility?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(parameter);
    }

    @ParameterizedTest
    @DisplayName("facts that cannot be read are malformed; those that cannot be true are refused")
    @CsvSource(delimiter = '|', textBlock = """
        400 | {"employed": []}
        422 | {"recommendation": "エ"}
        422 | {"employment": [{"from": "2000-03-31", "fullTime": true}]}
        422 | {"employment": [{"fullTime": true}]}
        422 | {"employment": [{"from": "2018-04-15"}]}
        422 | {"employment": [{"from": "2018-04-15", "through": "2018-04-14", "fullTime": true}]}
        422 | {"trainingsByFiscalYear": {"2020": -1}}
        """)
    void badFacts(int status, String body) {
        post(CHIEF_IN_FY2023, body).expectStatus().isEqualTo(status);
    }

    @Test
    @DisplayName("every fact that is asked for has a field of its name in the request")
    void everyFactCanBeTold() {
        assertThat(Arrays.stream(EligibilityFacts.class.getRecordComponents()).map(RecordComponent::getName))
                .containsAll(Arrays.stream(Fact.values()).map(Fact::field).toList());
    }

    private void complete(String course, String on, String certificate) {
        record(ENTRY + "/course-completions", """
            {"course": "%s", "edition": "H28", "completedOn": "%s", "certificateNumber": "%s",
             "heldBy": "13", "attested": true}\
            """.formatted(course, on, certificate));
    }

    private void record(String uri, String body) {
        post(uri, body).expectStatus().isCreated();
    }

    private RestTestClient.ResponseSpec get(String uri) {
        return http.get().uri(URI.create(uri)).exchange();
    }

    private RestTestClient.ResponseSpec post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
