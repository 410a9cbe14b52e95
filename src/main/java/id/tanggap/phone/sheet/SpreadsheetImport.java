package id.tanggap.phone.sheet;

import id.tanggap.access.Viewer;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.table.sheet.SheetDetector;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Imports call logs that somebody exported to a spreadsheet: first a preview, then the import. The uploaded file is
/// stored unchanged before it is read. Only for people who answer the phone.
@Service
public class SpreadsheetImport {

    /// All spreadsheets belong to one channel, so that the same row in two exports is one line of the ledger.
    static final String CHANNEL = "phone-spreadsheet";

    private static final Logger LOG = LoggerFactory.getLogger(SpreadsheetImport.class);

    private final BlobStore blobs;
    private final CallLedger ledger;

    SpreadsheetImport(BlobStore blobs, CallLedger ledger) {
        this.blobs = blobs;
        this.ledger = ledger;
    }

    /// A stored upload.
    public record Upload(Sha256 sha256, String fileName) {}

    /// Which column holds which field.
    ///
    /// @param headingRow number of the row that names the columns; 0 if there is none. Rows up to it are not calls
    /// @param columns number of the column, from 1, for each of our fields, as in `FormatSettings.columns`
    /// @param timePattern null for the usual Indonesian and international notations
    public record Mapping(
            int headingRow,
            Map<String, Integer> columns,
            @Nullable String timePattern) {
        public Mapping {
            columns = Map.copyOf(columns);
        }
    }

    public sealed interface Look {
        /// @param sheet name of the sheet that is read; null for a text file
        /// @param delimiter null for a workbook
        /// @param columns names of the columns; numbers where there is no heading
        /// @param mapping the detected mapping
        /// @param firstRows after the heading, at most 20
        /// @param rows number of rows after the heading
        /// @param problems what is wrong or missing with this mapping
        record Preview(
                Upload upload,
                @Nullable String sheet,
                @Nullable Character delimiter,
                List<String> columns,
                Mapping mapping,
                List<List<String>> firstRows,
                int rows,
                List<Reason> problems)
                implements Look {}

        record Refused(Reason reason) implements Look {}
    }

    public sealed interface Taken {
        /// @param fresh new in the ledger; `known` rows were stored before or are repeated in the file
        /// @param bad rows that could not be read; the first 100 with their reasons in `badRows`
        record Imported(int rows, int fresh, int known, int bad, List<BadRow> badRows) implements Taken {}

        record Refused(Reason reason) implements Taken {}
    }

    public record BadRow(long row, Reason reason) {}

    /// Stores the file and shows what it contains. Nothing is imported.
    public Look preview(byte[] bytes, String fileName, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return new Look.Refused(Reason.of("reason.phone-sheet.not-allowed"));
        }
        if (bytes.length > SheetDetector.LARGEST) {
            return new Look.Refused(SheetDetector.tooLarge());
        }
        var upload = new Upload(blobs.keep(bytes).sha256(), fileName);
        try {
            return SheetPreview.at(SheetDetector.of(bytes)).preview(upload);
        } catch (UploadedSheet.Unusable e) {
            return new Look.Refused(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
    }

    /// How a file is to be read.
    ///
    /// @param zone time zone of the sheet's times
    /// @param pbx the exchange that the calls come from
    public record ImportSettings(Mapping mapping, ZoneId zone, String pbx) {}

    /// Imports a file after its preview. Rows that are stored already, from this or another file, change nothing.
    public Taken importSheet(Upload upload, ImportSettings settings, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return new Taken.Refused(Reason.of("reason.phone-sheet.not-allowed"));
        }
        try {
            var format = CallLogFormats.of("csv", formatSettings(settings.mapping(), settings.zone()));
            var exchange = new CallLedger.Exchange(CHANNEL, settings.pbx(), List.of(), List.of());
            var rows = new SheetRowImport(format, exchange, upload, settings.mapping(), ledger);
            SheetDetector.of(bytes(upload)).rows(rows);
            var imported = rows.finish();
            LOG.info(
                    "channel={} sheet={} rows={} new={} bad={} user={}",
                    CHANNEL,
                    upload.sha256(),
                    imported.rows(),
                    imported.fresh(),
                    imported.bad(),
                    viewer.userId());
            return imported;
        } catch (IllegalArgumentException e) {
            return new Taken.Refused(Reason.of("reason.phone-sheet.mapping", String.valueOf(e.getMessage())));
        } catch (UploadedSheet.Unusable e) {
            return new Taken.Refused(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException("The upload " + upload.sha256() + " cannot be read", e);
        }
    }

    private static FormatSettings formatSettings(Mapping mapping, ZoneId zone) {
        if (!mapping.columns().containsKey("start") && !mapping.columns().containsKey("date")) {
            throw new IllegalArgumentException("start");
        }
        var columns = mapping.columns().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, column -> column.getValue().toString()));
        return new FormatSettings(
                zone, ',', false, columns, mapping.timePattern(), null, Set.of("VoiceMail", "voicemail"), Set.of());
    }

    private byte[] bytes(Upload upload) throws IOException {
        try (var in = blobs.open(upload.sha256())) {
            return in.readNBytes(SheetDetector.LARGEST + 1);
        }
    }
}
