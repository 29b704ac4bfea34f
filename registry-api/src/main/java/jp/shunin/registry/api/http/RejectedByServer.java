package jp.shunin.registry.api.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/**
 * The problem of a request that the server turns away before the application sees it, such as one whose address cannot
 * be read. It says nothing about the server. Public, for the server makes it by its name.
 */
public final class RejectedByServer extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(RejectedByServer.class);

    private final JsonMapper json = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemLanguage.say(ProblemLanguage.askedBy(request), response);
            write(response, json.writeValueAsBytes(Problems.byStatus(request, status)));
        } catch (IOException gone) {
            log.debug("the client did not wait for the problem", gone);
        }
    }

    private static void write(Response response, byte[] problem) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
        response.finishResponse();
    }
}
