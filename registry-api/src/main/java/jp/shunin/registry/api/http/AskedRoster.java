package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import jp.shunin.registry.api.export.Encodability;
import jp.shunin.registry.api.export.Encodability.Unwritable;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.projections.listing.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * A list of people that is asked for: in pages, or as a whole as CSV or Excel.
 *
 * @param list the list's name, for its cursors
 * @param file the name of the file
 */
public record AskedRoster<R>(String list, String file, Sheet<R> sheet, Listing<R> listing) {

    /** A page, or null where a file has been sent instead. */
    @Nullable
    ListAnswer<R> answer(PageRequest page, HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        FileForm form = FileForm.askedBy(request);
        if (form == FileForm.JSON) {
            return page(page);
        }
        send(form, request, response);
        return null;
    }

    public ListAnswer<R> page(PageRequest page) {
        return ListAnswer.of(list, listing, page);
    }

    /** Sends the whole as a file. Whom it shows is recorded. */
    public void send(FileForm form, HttpServletRequest request, HttpServletResponse response) {
        new RosterFile<>(file, sheet, form).send(listing, request, response);
    }

    /** What a file in the Windows code page could not hold. */
    public Unwritable unwritable() {
        AtomicReference<Unwritable> found = new AtomicReference<>();
        listing.whole(rows -> found.set(Encodability.check(sheet, rows, FileForm.WINDOWS_31J)));
        return found.get();
    }
}
