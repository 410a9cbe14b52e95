package id.tanggap.command.hazard;

import id.tanggap.hazard.HazardEvents.ProblemDocument;
import id.tanggap.web.wording.PageReader;
import java.util.List;

/// A document with problems, as the page shows it.
record ProblemRow(String channel, String address, String at, List<String> reasons) {

    static ProblemRow of(ProblemDocument document, PageReader reader) {
        return new ProblemRow(
                document.channel(),
                document.address(),
                reader.full(document.receivedAt()),
                reader.sentences(document.problems()));
    }
}
