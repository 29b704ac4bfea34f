package jp.shunin.registry.api.http;

import java.net.URI;
import java.util.List;
import jp.shunin.registry.api.command.CommandReceipt;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.springframework.http.ResponseEntity;

/** The answer to a command to a special measure. */
public record MeasureRecorded(MeasureId measureId, long version, List<RecordedAnswer.Event> events) {

    static ResponseEntity<MeasureRecorded> created(MeasureId id, CommandReceipt receipt) {
        return ResponseEntity.created(URI.create(Path.SPECIAL_MEASURES + "/" + id))
                .eTag(Long.toString(receipt.version()))
                .body(new MeasureRecorded(id, receipt.version(), RecordedAnswer.events(receipt)));
    }
}
