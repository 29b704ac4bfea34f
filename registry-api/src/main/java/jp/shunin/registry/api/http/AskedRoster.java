package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.projections.listing.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * What is asked for, beside the list itself: in pages as JSON, as a whole as CSV or Excel.
 *
 * @param list the list's name, for its cursors
 * @param file the name of the file
 */
record AskedRoster<R>(String list, String file, Sheet<R> sheet) {

    /** A page, or null where a file has been sent instead. */
    @Nullable
    ListAnswer<R> answer(Listing<R> listing, PageRequest page, HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        FileForm form = FileForm.askedBy(request);
        if (form == FileForm.JSON) {
            return ListAnswer.of(list, listing, page);
        }
        new RosterFile<>(file, sheet, form).send(listing, request, response);
        return null;
    }
}
