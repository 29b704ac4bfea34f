package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.shunin.registry.api.command.CommandDoor;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.api.command.CommandReceipt;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands through the door and keeps their answers under the key of the request, with their events. */
@Component
public class CommandRecorder {

    private final CommandDoor door;
    private final KeptAnswers answers;
    private final JsonMapper json;
    private final HttpServletRequest request;

    CommandRecorder(CommandDoor door, KeptAnswers answers, JsonMapper json, HttpServletRequest request) {
        this.door = door;
        this.answers = answers;
        this.json = json;
        this.request = request;
    }

    /** Records a command to an entry. */
    public ResponseEntity<RecordedAnswer> record(CareManagerCommand command, Recorded said) {
        String number = command.registrationNumber().value();
        Function<CommandReceipt, ResponseEntity<RecordedAnswer>> form =
                receipt -> RecordedAnswer.created(number, Path.CARE_MANAGERS + "/" + number, receipt);
        CommandOrigin origin = Origins.of(request, said.note(), said.basis());
        return form.apply(door.send(command, origin, keeping(form)));
    }

    /** Records a command to a special measure. */
    public ResponseEntity<MeasureRecorded> record(
            SpecialMeasureCommand command, @Nullable String note, @Nullable String basis) {
        Function<CommandReceipt, ResponseEntity<MeasureRecorded>> form =
                receipt -> MeasureRecorded.created(command.measureId(), receipt);
        CommandOrigin origin = Origins.of(request, note, basis);
        return form.apply(door.send(command, origin, keeping(form)));
    }

    /**
     * Records what has an answer of its own, and something to be done with its events.
     *
     * @param alongside as {@link CommandDoor} takes it
     */
    public <T> ResponseEntity<T> record(
            SpecialMeasureCommand command,
            CommandOrigin origin,
            Function<CommandReceipt, ResponseEntity<T>> form,
            Consumer<CommandReceipt> alongside) {
        return form.apply(door.send(command, origin, alongside.andThen(keeping(form))));
    }

    /** The key is looked up here and now: the command may be decided again in a thread that has no request. */
    private <T> Consumer<CommandReceipt> keeping(Function<CommandReceipt, ResponseEntity<T>> form) {
        Optional<IdempotencyKey> key = IdempotencyKey.attachedTo(request);
        return receipt -> key.ifPresent(given -> answers.keepWithEvents(given, asSent(form.apply(receipt))));
    }

    private KeptAnswer asSent(ResponseEntity<?> answer) {
        return new KeptAnswer(
                answer.getStatusCode().value(),
                Optional.ofNullable(answer.getHeaders().getLocation())
                        .map(URI::toString)
                        .orElse(null),
                answer.getHeaders().getETag(),
                MediaType.APPLICATION_JSON_VALUE,
                null,
                new KeptAnswer.Bytes(json.writeValueAsBytes(Objects.requireNonNull(answer.getBody()))));
    }
}
