package id.tanggap.command.resource;

import id.tanggap.audit.ExportLog;
import id.tanggap.audit.OpenExport;
import id.tanggap.command.near.VicinityReader;
import id.tanggap.command.near.VicinityRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What exports of sites, people and vehicles have in common.
@Component
record ResourceExport(VicinityReader vicinities, ExportLog log) {

    /// @throws ResponseStatusException 400, if nobody knows where that is
    VicinityRequest near(Map<String, String> asked, PageReader reader) {
        var near = vicinities.read(asked, reader);
        if (near.isWrong()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, near.problem());
        }
        return near;
    }

    /// Puts the export on record, and says in the answer that it is a file.
    ///
    /// @param list `sites`, `people` or `vehicles`
    OpenExport begin(String list, PageReader reader, HttpServletResponse response) {
        var day = LocalDate.ofInstant(reader.now(), reader.viewer().zone());
        var file = "%s-%s.csv".formatted(list, day);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(file));
        response.setHeader("Cache-Control", "no-store");
        return log.begin(new ExportLog.File(list, file));
    }
}
