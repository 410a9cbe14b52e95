package id.tanggap.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What is answered to requests that the web server refuses before the program sees them: an address that is no UTF-8,
/// for instance. In both languages, because nobody knows whose request it is.
public final class RefusedRequestValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final String PAGE = """
            <!doctype html><html lang="id"><meta charset="utf-8"><title>%1$d</title>
            <h1>Permintaan tidak dapat dibaca</h1>
            <p>Periksa alamatnya, lalu coba lagi; <a href="/">kembali ke awal</a>.</p>
            <p lang="en">%2$s <a href="/">Back to the start</a>.</p></html>
            """;
    private static final String PROBLEM =
            "{\"type\":\"about:blank\",\"title\":\"Error\",\"status\":%d,\"detail\":\"%s\"}";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var api = String.valueOf(request.getRequestURI()).startsWith("/api/");
        try {
            response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
            var text = (api ? PROBLEM : PAGE).formatted(status, Refusals.sentence(status));
            var out = response.getResponse().getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody waits for this answer", gone);
        }
    }
}
