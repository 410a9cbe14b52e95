package id.tanggap.table.sheet;

import id.tanggap.platform.filetype.FileType;
import id.tanggap.taxonomy.Reason;

/// Detects the type of an uploaded file by its first bytes.
public final class SheetDetector {

    public static final int LARGEST = 25 * 1024 * 1024;

    private SheetDetector() {}

    /// @throws UploadedSheet.Unusable if it is not a table that we can read; its reason says what to do
    public static UploadedSheet of(byte[] bytes) throws UploadedSheet.Unusable {
        if (bytes.length == 0) {
            throw new UploadedSheet.Unusable(Reason.of("reason.table.empty"));
        }
        if (bytes.length > LARGEST) {
            throw new UploadedSheet.Unusable(tooLarge());
        }
        if (FileType.isA(FileType.OLE, bytes)) {
            throw new UploadedSheet.Unusable(Reason.of("reason.table.old-excel"));
        }
        return FileType.isA(FileType.ZIP, bytes) ? new XlsxSheet(bytes) : new CsvSheet(bytes);
    }

    public static Reason tooLarge() {
        return Reason.of("reason.table.too-large", Integer.toString(LARGEST / 1024 / 1024));
    }
}
