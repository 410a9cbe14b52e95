package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.blob.Blobs;
import id.tanggap.blob.Sha256;
import id.tanggap.pbx.CallLogFormats;
import id.tanggap.pbx.FormatSettings;
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

/// Takes in call logs that somebody exported into a spreadsheet: first a look at it, then the import. The file is kept
/// as it came before anything is read. Only for those who answer the phone.
@Service
public class SpreadsheetImport {

    /// All spreadsheets are one channel, so that the same row in two exports is one line of the ledger.
    static final String CHANNEL = "phone-spreadsheet";

    private static final Logger LOG = LoggerFactory.getLogger(SpreadsheetImport.class);

    private final Blobs blobs;
    private final CallLedger ledger;

    SpreadsheetImport(Blobs blobs, CallLedger ledger) {
        this.blobs = blobs;
        this.ledger = ledger;
    }

    /// A file that is kept.
    public record Upload(Sha256 sha256, String fileName) {}

    /// Which column is what.
    ///
    /// @param headingRow the row that names the columns; 0 if there is none. Rows up to it are no calls
    /// @param columns number of the column from 1 for each of our fields, as `FormatSettings.columns`
    /// @param timePattern null for what Indonesian and international exports write
    public record Mapping(
            int headingRow,
            Map<String, Integer> columns,
            @Nullable String timePattern) {
        public Mapping {
            columns = Map.copyOf(columns);
        }
    }

    public sealed interface Look {
        /// @param sheet name of the sheet that is read; null in a text file
        /// @param delimiter null in a workbook
        /// @param columns their names; numbers where there is no heading
        /// @param mapping our guess
        /// @param firstRows after the heading, at most 20
        /// @param rows how many there are after the heading
        /// @param problems what will go wrong with this mapping
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
        /// @param fresh new in the ledger; `known` were there before, twice in the file too
        /// @param bad set aside; the first 100 of them with their reasons in `badRows`
        record Imported(int rows, int fresh, int known, int bad, List<BadRow> badRows) implements Taken {}

        record Refused(Reason reason) implements Taken {}
    }

    public record BadRow(long row, Reason reason) {}

    /// Keeps the file and shows what is in it. Nothing is imported.
    public Look preview(byte[] bytes, String fileName, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return new Look.Refused(Reason.of("reason.phone-sheet.not-allowed"));
        }
        if (bytes.length > Sheets.LARGEST) {
            return new Look.Refused(Sheets.tooLarge());
        }
        var upload = new Upload(blobs.keep(bytes).sha256(), fileName);
        try {
            return SheetLook.at(Sheets.of(bytes)).preview(upload);
        } catch (Sheet.Unusable e) {
            return new Look.Refused(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
    }

    /// Imports a file that was looked at. Again, or with rows that came by another file, changes nothing.
    ///
    /// @param zone in which the sheet's times are
    /// @param pbx the exchange it tells of
    public Taken take(Upload upload, Mapping mapping, ZoneId zone, String pbx, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return new Taken.Refused(Reason.of("reason.phone-sheet.not-allowed"));
        }
        try {
            var format = CallLogFormats.of("csv", settings(mapping, zone));
            var exchange = new CallLedger.Exchange(CHANNEL, pbx, List.of(), List.of());
            var rows = new SheetRows(format, exchange, upload, mapping, ledger);
            Sheets.of(bytes(upload)).rows(rows);
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
        } catch (Sheet.Unusable e) {
            return new Taken.Refused(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException("The upload " + upload.sha256() + " cannot be read", e);
        }
    }

    private static FormatSettings settings(Mapping mapping, ZoneId zone) {
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
            return in.readNBytes(Sheets.LARGEST + 1);
        }
    }
}
