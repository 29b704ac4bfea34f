package jp.shunin.registry.api.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingChange;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.projections.campaign.AffectedEntry;
import jp.shunin.registry.projections.campaign.Campaign;
import jp.shunin.registry.projections.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom to tell after a correction or an amended measure (S-3): of whom the register had answered otherwise. */
@RestController
class CampaignQuestions {

    private static final int MOST = 1_000;

    private final Campaigns campaigns;
    private final Clock clock;

    CampaignQuestions(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @GetMapping("/api/v1/campaigns/{eventId}")
    CampaignAnswer campaign(
            @PathVariable String eventId,
            @RequestParam(defaultValue = "0") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadParameterException.malformed("limit", "limit", MOST);
        }
        return campaigns
                .of(eventId, position(cursor), limit)
                .map(this::answer)
                .orElseThrow(
                        () -> Refusal.of(RefusalCode.EVENT_UNKNOWN, eventId).asException());
    }

    private static JournalPosition position(String cursor) {
        try {
            return JournalPosition.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw BadParameterException.malformed("cursor", "cursor");
        }
    }

    private CampaignAnswer answer(Campaign campaign) {
        JournalEntry cause = campaign.cause();
        JournalPosition next = campaign.next();
        return new CampaignAnswer(
                cause.eventId(),
                cause.name(),
                cause.recordedAt().atZone(clock.getZone()).toOffsetDateTime(),
                campaign.entries().stream().map(Affected::of).toList(),
                next == null ? null : next.toString());
    }

    /**
     * A page of those to be told.
     *
     * @param next the cursor of the next page; null on the last one
     */
    record CampaignAnswer(
            String eventId,
            String type,
            OffsetDateTime recordedAt,
            List<Affected> entries,
            @Nullable String next) {}

    /** One of them, with the days on which the answer has changed. */
    record Affected(RegistrationNumber registrationNumber, String eventId, List<Change> changes) {

        static Affected of(AffectedEntry entry) {
            return new Affected(
                    entry.registrationNumber(),
                    entry.event(),
                    entry.changes().stream().map(Change::of).toList());
        }
    }

    /** What was answered for these days before, and what is answered since. */
    record Change(@Nullable LocalDate from, @Nullable LocalDate through, Told before, Told after) {

        static Change of(StandingChange change) {
            return new Change(change.from(), change.through(), Told.of(change.before()), Told.of(change.after()));
        }
    }

    /** A standing as it is told. */
    record Told(
            Standing.Registration registration,
            Held careManager,
            Held chief,
            Standing.@Nullable RunningProhibition prohibition) {

        static Told of(Standing standing) {
            return new Told(standing.registration(), standing.careManager(), standing.chief(), standing.prohibition());
        }
    }
}
