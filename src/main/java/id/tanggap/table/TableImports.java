package id.tanggap.table;

import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.table.sheet.SheetDetector;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports tables that people upload: keeps the file, guesses its columns, shows what each row would do, then applies
/// the good rows in one transaction. Importing the same file again changes nothing; a run that was cut off did
/// nothing.
@Service
public class TableImports {

    private static final Logger LOG = LoggerFactory.getLogger(TableImports.class);

    private static final int ROWS_SHOWN = 10;

    private final BlobStore blobs;
    private final TableUploads uploads;
    private final TransactionTemplate transaction;
    private final TransactionTemplate batch;
    private final AuditLog audit;

    TableImports(BlobStore blobs, TableUploads uploads, TransactionTemplate transaction, AuditLog audit) {
        this.blobs = blobs;
        this.uploads = uploads;
        this.transaction = transaction;
        this.audit = audit;
        this.batch = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.batch.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Keeps the file and shows what importing it with the guessed columns would do.
    ///
    /// @throws UploadedSheet.Unusable if this viewer may not import, or it is no table; its reason says what to do
    public TablePreview open(TableKind kind, byte[] bytes, String fileName, Viewer viewer)
            throws UploadedSheet.Unusable {
        var user = user(kind, viewer);
        var sheet = SheetDetector.of(bytes);
        var first = FirstRows.of(sheet);
        if (first.rows().isEmpty()) {
            throw new UploadedSheet.Unusable(Reason.of("reason.table.empty"));
        }
        var mapping = new ColumnGuess(kind.fields(), uploads.headings(kind.code())).of(first.rows());
        var upload = uploads.add(kind.code(), blobs.keep(bytes).sha256(), fileName, user);
        return preview(upload, sheet, mapping, new Import(kind, viewer));
    }

    /// The upload of this viewer; empty if there is none, or if it is somebody else's.
    public Optional<TableUpload> find(TableKind kind, long id, Viewer viewer) {
        var user = viewer.userId();
        return user == null || !kind.mayImport(viewer) ? Optional.empty() : uploads.find(id, kind.code(), user);
    }

    /// Shows what importing with these columns would do.
    public TablePreview preview(TableKind kind, TableUpload upload, ColumnMapping mapping, Viewer viewer)
            throws UploadedSheet.Unusable {
        checkOwner(kind, upload, viewer);
        return preview(upload, SheetDetector.of(bytes(upload)), mapping, new Import(kind, viewer));
    }

    /// Applies the good rows, all of them or none, and remembers the columns for next time.
    ///
    /// @throws UploadedSheet.Unusable if a required column is missing
    public TableReport apply(TableKind kind, TableUpload upload, ColumnMapping mapping, Viewer viewer)
            throws UploadedSheet.Unusable {
        checkOwner(kind, upload, viewer);
        var sheet = SheetDetector.of(bytes(upload));
        var missing = missing(kind, mapping);
        if (!missing.isEmpty()) {
            throw new UploadedSheet.Unusable(noColumn(missing.getFirst(), viewer));
        }
        var report = whole(() -> {
            uploads.learn(kind.code(), choices(FirstRows.of(sheet), mapping));
            var target = kind.target(viewer);
            var applied = run(sheet, mapping, rows -> applied(kind, target, rows));
            checkWhole(kind, applied);
            uploads.applied(upload, applied);
            record(upload, applied, viewer);
            return applied;
        });
        LOG.info(
                "table={} upload={} new={} changed={} same={} bad={} user={}",
                kind.code(),
                upload.id(),
                report.fresh(),
                report.changed(),
                report.same(),
                report.bad(),
                viewer.userId());
        return report;
    }

    private static void checkWhole(TableKind kind, TableReport report) throws UploadedSheet.Unusable {
        if (kind.isWhole() && report.bad() > 0) {
            throw new UploadedSheet.Unusable(Reason.of("reason.table.whole", Integer.toString(report.bad())));
        }
    }

    private void record(TableUpload upload, TableReport report, Viewer viewer) {
        audit.record(
                AuditKind.IMPORT,
                viewer.actor(),
                AuditSubject.of(AuditSubject.Kind.LIST, upload.kind()),
                Map.of("file", upload.fileName(), "new", report.fresh(), "changed", report.changed()));
    }

    private interface Run {
        TableReport go() throws UploadedSheet.Unusable;
    }

    /// In one transaction; nothing is written if the file turns out to be unusable.
    private TableReport whole(Run run) throws UploadedSheet.Unusable {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                try {
                    return run.go();
                } catch (UploadedSheet.Unusable unusable) {
                    throw new CutOffException(unusable);
                }
            }));
        } catch (CutOffException cutOff) {
            throw cutOff.unusable;
        }
    }

    /// Ends the transaction, so that nothing is imported.
    private static final class CutOffException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient UploadedSheet.Unusable unusable;

        private CutOffException(UploadedSheet.Unusable unusable) {
            super("unusable", unusable, false, false);
            this.unusable = unusable;
        }
    }

    /// A row that cannot be applied, and why.
    public record WrongRow(TableRow row, List<RowProblem> problems) {
        public WrongRow {
            problems = List.copyOf(problems);
        }
    }

    /// Reads the rows that cannot be applied with these columns, in the order of the file. Writes nothing.
    public void wrongRows(Uploaded what, ColumnMapping mapping, Viewer viewer, Consumer<WrongRow> reader)
            throws UploadedSheet.Unusable {
        checkOwner(what.kind(), what.upload(), viewer);
        var target = what.kind().target(viewer);
        run(SheetDetector.of(bytes(what.upload())), mapping, rows -> {
            var results = target.take(rows, false);
            var wrong = results.stream()
                    .filter(result -> result.effect() == RowResult.Effect.BAD)
                    .collect(Collectors.toMap(RowResult::row, RowResult::problems));
            rows.stream()
                    .filter(row -> wrong.containsKey(row.number()))
                    .forEach(row -> reader.accept(new WrongRow(row, wrong.getOrDefault(row.number(), List.of()))));
            return results;
        });
    }

    /// A file, and what is in it.
    public record Uploaded(TableKind kind, TableUpload upload) {}

    private record Import(TableKind kind, Viewer viewer) {}

    private static long user(TableKind kind, Viewer viewer) throws UploadedSheet.Unusable {
        var user = viewer.userId();
        if (user == null || !kind.mayImport(viewer)) {
            throw new UploadedSheet.Unusable(Reason.of("reason.table.not-allowed"));
        }
        return user;
    }

    private static void checkOwner(TableKind kind, TableUpload upload, Viewer viewer) throws UploadedSheet.Unusable {
        if (user(kind, viewer) != upload.userId() || !upload.kind().equals(kind.code())) {
            throw new UploadedSheet.Unusable(Reason.of("reason.table.not-allowed"));
        }
    }

    private static TablePreview preview(TableUpload upload, UploadedSheet sheet, ColumnMapping mapping, Import task)
            throws UploadedSheet.Unusable {
        var first = FirstRows.of(sheet);
        var missing = missing(task.kind(), mapping);
        var target = task.kind().target(task.viewer());
        return new TablePreview(
                upload,
                first.sheet(),
                first.columns(mapping.headingRow()),
                mapping,
                first.below(mapping.headingRow(), ROWS_SHOWN),
                missing,
                missing.isEmpty() ? run(sheet, mapping, rows -> target.take(rows, false)) : TableReport.NOTHING);
    }

    private static List<TableField> missing(TableKind kind, ColumnMapping mapping) {
        return kind.fields().stream()
                .filter(field -> field.isRequired() && !mapping.columns().containsKey(field.code()))
                .toList();
    }

    private static Reason noColumn(TableField field, Viewer viewer) {
        return Reason.of("reason.table.no-column", field.label(viewer.locale()));
    }

    static TableReport run(UploadedSheet sheet, ColumnMapping mapping, Function<List<TableRow>, List<RowResult>> target)
            throws UploadedSheet.Unusable {
        var run = new TableRun(mapping, target);
        try {
            sheet.rows(run);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
        return run.finish();
    }

    /// Row by row if a key of the batch was taken meanwhile: the row that took it too is wrong, the others are not.
    private List<RowResult> applied(TableKind kind, RowTarget target, List<TableRow> rows) {
        try {
            return written(kind, target, rows);
        } catch (DuplicateKeyException taken) {
            if (rows.size() > 1) {
                return rows.stream()
                        .flatMap(row -> applied(kind, target, List.of(row)).stream())
                        .toList();
            }
            var row = rows.getFirst();
            var field = kind.fields().getFirst().code();
            var problem = new RowProblem(row.number(), field, row.cell(field), Reason.of("reason.table.taken"));
            return List.of(RowResult.bad(row, List.of(problem)));
        }
    }

    private List<RowResult> written(TableKind kind, RowTarget target, List<TableRow> rows) {
        return Objects.requireNonNull(batch.execute(status -> {
            uploads.lock(kind.code());
            return target.take(rows, true);
        }));
    }

    private static Map<String, String> choices(FirstRows first, ColumnMapping mapping) {
        var fields = mapping.columns().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
        var choices = new HashMap<String, String>();
        first.headings(mapping.headingRow())
                .forEach((column, heading) ->
                        choices.putIfAbsent(TableValues.plain(heading), fields.getOrDefault(column, "")));
        return choices;
    }

    private byte[] bytes(TableUpload upload) {
        try (var in = blobs.open(upload.sha256())) {
            return in.readNBytes(SheetDetector.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Upload " + upload.id() + " cannot be read", e);
        }
    }
}
