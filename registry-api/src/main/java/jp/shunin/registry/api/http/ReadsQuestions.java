package jp.shunin.registry.api.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import jp.shunin.registry.api.personaldata.PersonalDataRead;
import jp.shunin.registry.api.personaldata.RecordedReads;
import jp.shunin.registry.api.personaldata.RecordedReads.Criteria;
import jp.shunin.registry.api.personaldata.RecordedReads.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was shown the personal data of whom, for an auditor. */
@RestController
class ReadsQuestions {

    private final RecordedReads reads;
    private final ZoneId zone;

    ReadsQuestions(RecordedReads reads, Clock clock) {
        this.reads = reads;
        this.zone = clock.getZone();
    }

    @GetMapping("/api/v1/personal-data-reads")
    ReadPage personalDataReads(
            @RequestParam(required = false) @Nullable String registrationNumber,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate through,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Criteria criteria = new Criteria(
                ListParameters.text("registrationNumber", registrationNumber),
                ListParameters.text("account", account),
                from,
                through);
        List<Recorded> page = reads.page(criteria, after(PageCursor.after(cursor)), PageCursor.limit(limit));
        return new ReadPage(
                page.stream().map(read -> ReadAnswer.of(read.read(), zone)).toList(),
                PageCursor.next(page, limit, Recorded::readId));
    }

    private static long after(String cursor) {
        try {
            return cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException noCursor) {
            throw Cursor.malformed();
        }
    }

    /** A page of reads, the oldest first. */
    record ReadPage(List<ReadAnswer> reads, @Nullable String next) {}

    /** One read: who was shown whom, when, from where, by what question and on what ground. */
    record ReadAnswer(
            OffsetDateTime at,
            String account,
            String from,
            String what,
            @Nullable String ground,
            List<String> registrationNumbers) {

        static ReadAnswer of(PersonalDataRead read, ZoneId zone) {
            return new ReadAnswer(
                    read.at().atZone(zone).toOffsetDateTime(),
                    read.account(),
                    read.from(),
                    read.what(),
                    read.ground(),
                    read.registrationNumbers());
        }
    }
}
