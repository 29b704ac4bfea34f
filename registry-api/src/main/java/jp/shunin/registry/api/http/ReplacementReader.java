package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CorrectRecord;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RecordSubjectAttendance;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.rule.CommandRefused;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a corrected command as strictly as that of a command, with pointers into {@code /replacement}. */
@Component
class ReplacementReader {

    private static final String PLACE = "replacement";

    private final JsonMapper json;
    private final Validator validator;
    private final HttpServletRequest request;

    ReplacementReader(JsonMapper json, Validator validator, HttpServletRequest request) {
        this.json = json;
        this.validator = validator;
        this.request = request;
    }

    /**
     * The command that a body says.
     *
     * @param original the command that it replaces, which is of the same kind
     * @throws HttpMessageNotReadableException if the body is not of that kind
     * @throws BindException if fields of it are wrong
     * @throws CommandRefused if fields of it cannot be true together
     */
    CareManagerCommand read(CareManagerCommand original, ObjectNode body) throws BindException {
        try {
            return command(original, body);
        } catch (CommandRefused refused) {
            throw refused.refusal().within(PLACE).asException();
        }
    }

    private CareManagerCommand command(CareManagerCommand original, ObjectNode body) throws BindException {
        return switch (original) {
            case RegisterCareManager register -> registration(register, body);
            case MigrateLegacyEntry migrate ->
                checked(LegacyRequest.class, body)
                        .command(migrate.registrationNumber(), migrate.legacy().source());
            case IssueCard issue -> entry(issue, EntryRequests.Issue.class, body);
            case RenewCard renew -> entry(renew, EntryRequests.Renew.class, body);
            case ReissueCard reissue -> entry(reissue, EntryRequests.Reissue.class, body);
            case RecordSubjectAttendance attend -> entry(attend, EntryRequests.Attend.class, body);
            case ApproveTrainingPlaceChange approve -> entry(approve, EntryRequests.ChangeTrainingPlace.class, body);
            case CompleteCourse complete -> entry(complete, EntryRequests.Complete.class, body);
            case InvalidateCourseCompletion invalidate ->
                checked(EntryRequests.Invalidate.class, body)
                        .command(invalidate.registrationNumber(), invalidate.certificateNumber());
            case RequestTransfer asked -> entry(asked, EntryRequests.RequestTransferTo.class, body);
            case RefuseTransfer refuse -> entry(refuse, EntryRequests.Refuse.class, body);
            case WithdrawTransfer withdraw -> entry(withdraw, EntryRequests.Withdraw.class, body);
            case TransferRegistration transfer -> entry(transfer, EntryRequests.Transfer.class, body);
            case ExtendValidityBySpecialMeasure extend -> entry(extend, EntryRequests.Extend.class, body);
            case ChangeParticulars change -> entry(change, EntryRequests.Particulars.class, body);
            case ProhibitPractice prohibit -> entry(prohibit, EntryRequests.Prohibit.class, body);
            case ForgetPerson forget -> entry(forget, EntryRequests.Forget.class, body);
            case RemoveRegistration remove -> entry(remove, EntryRequests.Remove.class, body);
            case CorrectRecord correct -> throw new IllegalArgumentException("no record of its own: " + correct);
        };
    }

    private CareManagerCommand entry(CareManagerCommand original, Class<? extends EntryRequest> type, ObjectNode body)
            throws BindException {
        return checked(type, body).command(original.registrationNumber());
    }

    /** The one body that can name a number itself; whether it may be another is for the register to decide. */
    private CareManagerCommand registration(RegisterCareManager original, ObjectNode body) throws BindException {
        EntryRequests.Register read = checked(EntryRequests.Register.class, body);
        return read.command(Objects.requireNonNullElse(read.registrationNumber(), original.registrationNumber()));
    }

    /** In the place where the client wrote it, so that paths to what is wrong begin there. */
    record InPlace<T>(@NotNull @Valid T replacement) {}

    private <T> T checked(Class<T> type, ObjectNode body) throws BindException {
        InPlace<T> read = read(type, body);
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(read, "correction");
        validator.validate(read, errors);
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
        return read.replacement();
    }

    private <T> InPlace<T> read(Class<T> type, ObjectNode body) {
        JavaType inPlace = json.getTypeFactory().constructParametricType(InPlace.class, type);
        try {
            return json.treeToValue(json.createObjectNode().set(PLACE, body), inPlace);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException(
                    "the replacement cannot be read", unreadable, new ServletServerHttpRequest(request));
        }
    }
}
