package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.api.bulk.Job;
import jp.shunin.registry.api.bulk.Jobs;
import jp.shunin.registry.api.imports.Imports;
import jp.shunin.registry.api.rebuild.RebuildJobs;
import jp.shunin.registry.api.security.NotAllowedException.Why;
import jp.shunin.registry.api.webhook.UnknownWebhookException;
import jp.shunin.registry.api.webhook.Webhooks;
import jp.shunin.registry.core.caremanager.Jurisdiction;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.projections.measure.MeasureReader;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether what an operation is about lies within its reach. What is not known at all passes: that it is not known is for
 * the controllers to say.
 */
@Component
class Jurisdictions {

    private final Standings standings;
    private final EntryReader entries;
    private final MeasureReader measures;
    private final Jobs jobs;
    private final Imports imports;
    private final RebuildJobs rebuilds;
    private final Webhooks webhooks;

    Jurisdictions(
            Standings standings,
            EntryReader entries,
            MeasureReader measures,
            Jobs jobs,
            Imports imports,
            RebuildJobs rebuilds,
            Webhooks webhooks) {
        this.standings = standings;
        this.entries = entries;
        this.measures = measures;
        this.jobs = jobs;
        this.imports = imports;
        this.rebuilds = rebuilds;
        this.webhooks = webhooks;
    }

    /**
     * Lets pass what lies within reach.
     *
     * @throws NotAllowedException or {@link CommandRefused} that says whose it is, if it does not
     */
    void require(Admission asked, HttpServletRequest request) {
        Account account = asked.account();
        switch (asked.reach()) {
            case EVERYWHERE, NARROWED, NAMED_IN_BODY -> {
                // Nothing that the address names can be out of reach.
            }
            case REGISTER, REGISTER_OR_MOVING_IN, MOVING_IN, TRAINEES ->
                requireEntry(asked.jurisdiction().orElseThrow(), asked);
            case PARAMETER -> requireParameter(account, request);
            case MEASURE -> measure(asked.names().get("id")).ifPresent(whose -> requireMeasure(account, whose));
            case JOB -> requireJob(account, asked.names().get("jobId"));
            case OWN -> requireOwn(account, asked.names().get("webhookId"));
        }
    }

    private void requireEntry(Jurisdiction jurisdiction, Admission asked) {
        String text = asked.names().get("no");
        if (text == null || !RegistrationNumber.isWellFormed(text)) {
            return;
        }
        RegistrationNumber number = new RegistrationNumber(text);
        if (!isOwn(jurisdiction, number)) {
            entries.entry(number).filter(entry -> !jurisdiction.includes(entry)).ifPresent(entry -> {
                throw refused(jurisdiction, entry);
            });
        }
    }

    private static CommandRefused refused(Jurisdiction jurisdiction, RegisterEntry entry) {
        return jurisdiction.refusal(entry).asException();
    }

    /**
     * Whether memory shows an entry to be in an own register. It must be sure of that for an answer, which cannot be taken
     * back. A command is held to it again where it is decided.
     */
    private boolean isOwn(Jurisdiction jurisdiction, RegistrationNumber number) {
        Optional<Prefecture> register =
                switch (jurisdiction.tie()) {
                    case REGISTER -> standings.registerRemembered(number).or(() -> standings.register(number));
                    case REGISTER_OR_ASKED -> standings.register(number);
                    case ASKED, TRAINER -> Optional.empty();
                };
        return register.filter(jurisdiction.own()::contains).isPresent();
    }

    private static void requireParameter(Account account, HttpServletRequest request) {
        String[] given = request.getParameterValues("prefecture");
        if (given != null) {
            Arrays.stream(given)
                    .flatMap(code -> Prefecture.findByCode(code).stream())
                    .filter(prefecture -> !account.prefectures().contains(prefecture))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new NotAllowedException(Why.OTHER_PREFECTURE, other, account.prefecturesInOrder());
                    });
        }
    }

    private Optional<Prefecture> measure(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(MeasureId::parse).flatMap(this::whose);
    }

    private Optional<Prefecture> whose(MeasureId id) {
        return measures.measure(id).map(Measure::terms).map(terms -> terms.prefecture());
    }

    private static void requireMeasure(Account account, Prefecture whose) {
        if (!account.prefectures().contains(whose)) {
            throw new NotAllowedException(Why.MEASURE_OF_ANOTHER_PREFECTURE, whose, account.prefecturesInOrder());
        }
    }

    private void requireJob(Account account, @Nullable String jobId) {
        id(jobId).filter(job -> !isOwn(account, job)).ifPresent(_ -> {
            throw new NotAllowedException(Why.JOB_OF_OTHERS, account.prefecturesInOrder());
        });
    }

    /** Imports and rebuilds are the operator's. */
    private boolean isOwn(Account account, UUID jobId) {
        Optional<Job> job = jobs.find(jobId);
        return job.isPresent()
                ? whose(job.get().measureId())
                        .filter(account.prefectures()::contains)
                        .isPresent()
                : imports.findByJob(jobId).isEmpty() && rebuilds.find(jobId).isEmpty();
    }

    private void requireOwn(Account account, @Nullable String webhookId) {
        id(webhookId)
                .flatMap(this::madeBy)
                .filter(who -> !who.equals(account.name()))
                .ifPresent(_ -> {
                    throw new NotAllowedException(Why.WEBHOOK_OF_OTHERS);
                });
    }

    private Optional<String> madeBy(UUID webhookId) {
        try {
            return Optional.of(webhooks.find(webhookId).createdBy());
        } catch (UnknownWebhookException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
