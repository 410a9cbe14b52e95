package id.tanggap.desk.audit;

import id.tanggap.audit.ExportReader;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The newest files that somebody took out of the house, for the page about oneself.
@Component
public class OwnExports {

    private static final int SHOWN = 10;

    private final ExportReader exports;

    OwnExports(ExportReader exports) {
        this.exports = exports;
    }

    public List<ExportRow> of(PageReader reader) {
        return exports.newest(Objects.requireNonNull(reader.viewer().userId()), SHOWN).stream()
                .map(one -> ExportRow.of(one, reader))
                .toList();
    }
}
