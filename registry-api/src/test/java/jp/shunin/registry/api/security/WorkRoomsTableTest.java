package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is expected stands here line by line, and is not made from the table. That the table is held to, the pages' tests show. */
@DisplayName("Who may do what on the pages of measures, imports, subscriptions and jobs")
class WorkRoomsTableTest {

    private static final List<String> ROOMS = List.of("/measures", "/imports", "/subscriptions", "/jobs");

    private static final String EXPECTED = """
        GET /measures: officer approver auditor everywhere
        GET /measures/new: officer everywhere
        POST /measures/new: officer named_in_body
        GET /measures/{id}: officer approver auditor everywhere
        GET /measures/{id}/report: officer approver measure, auditor everywhere
        GET /measures/{id}/people: officer approver measure, auditor everywhere
        POST /measures/{id}/approval: approver measure
        GET /measures/{id}/amendment: officer measure
        POST /measures/{id}/amendment: officer measure
        GET /measures/{id}/withdrawal: officer measure
        POST /measures/{id}/withdrawal: officer measure
        GET /imports: operator auditor everywhere
        POST /imports: operator everywhere
        GET /imports/{importId}: operator auditor everywhere
        GET /imports/{importId}/result: operator auditor everywhere
        POST /imports/{importId}/run: operator everywhere
        POST /imports/{importId}/cancellation: operator everywhere
        POST /imports/{importId}/deletion: operator everywhere
        GET /subscriptions: operator auditor municipality employer everywhere, subscriber own
        GET /subscriptions/webhooks/new: subscriber operator everywhere
        POST /subscriptions/webhooks/new: subscriber operator everywhere
        GET /subscriptions/webhooks/{webhookId}: operator auditor everywhere, subscriber own
        POST /subscriptions/webhooks/{webhookId}/verification: operator everywhere, subscriber own
        POST /subscriptions/webhooks/{webhookId}/pause: operator everywhere, subscriber own
        POST /subscriptions/webhooks/{webhookId}/resumption: operator everywhere, subscriber own
        POST /subscriptions/webhooks/{webhookId}/replay: operator everywhere, subscriber own
        POST /subscriptions/webhooks/{webhookId}/dead-letters-replay: operator everywhere, subscriber own
        POST /subscriptions/webhooks/{webhookId}/secret-rotation: operator everywhere, subscriber own
        POST /subscriptions/webhooks/{webhookId}/deletion: operator everywhere, subscriber own
        GET /subscriptions/watch-lists/new: municipality employer subscriber everywhere
        POST /subscriptions/watch-lists/new: municipality employer subscriber everywhere
        GET /subscriptions/watch-lists/{watchListId}: municipality employer subscriber everywhere
        POST /subscriptions/watch-lists/{watchListId}/numbers: municipality employer subscriber everywhere
        POST /subscriptions/watch-lists/{watchListId}/numbers/{no}/removal: municipality employer subscriber everywhere
        POST /subscriptions/watch-lists/{watchListId}/deletion: municipality employer subscriber everywhere
        GET /jobs: operator auditor everywhere
        GET /jobs/{jobId}: operator auditor everywhere, officer approver job
        GET /jobs/{jobId}/progress: operator auditor everywhere, officer approver job
        POST /jobs/{jobId}/cancellation: operator everywhere, approver job
        POST /jobs/rebuilds: operator everywhere
        POST /jobs/rollbacks: operator everywhere
        """;

    @Test
    @DisplayName("is as expected, line by line")
    void lines() {
        assertThat(PageTable.operations().stream()
                        .filter(WorkRoomsTableTest::isHeldHere)
                        .map(WorkRoomsTableTest::line))
                .containsExactlyInAnyOrderElementsOf(EXPECTED.lines().toList());
    }

    static boolean isHeldHere(Operation operation) {
        return ROOMS.stream().anyMatch(room -> (operation.pattern() + "/").startsWith(room + "/"));
    }

    private static String line(Operation operation) {
        return operation.method() + " " + operation.pattern() + ": "
                + Stream.of(Reach.values())
                        .filter(reach -> !roles(operation, reach).isEmpty())
                        .sorted((one, other) -> first(operation, one) - first(operation, other))
                        .map(reach -> roles(operation, reach) + " " + lower(reach))
                        .collect(Collectors.joining(", "));
    }

    private static int first(Operation operation, Reach reach) {
        return operation.grants().stream().map(Operation.Grant::reach).toList().indexOf(reach);
    }

    private static String roles(Operation operation, Reach reach) {
        return operation.grants().stream()
                .filter(grant -> grant.reach() == reach)
                .map(grant -> lower(grant.role()))
                .collect(Collectors.joining(" "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
