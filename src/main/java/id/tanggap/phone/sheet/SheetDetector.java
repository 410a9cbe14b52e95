package id.tanggap.phone.sheet;

import id.tanggap.platform.filetype.FileType;
import id.tanggap.taxonomy.Reason;

/// Detects the type of an uploaded file by its first bytes.
final class SheetDetector {

    static final int LARGEST = 25 * 1024 * 1024;

    private SheetDetector() {}

    /// @throws UploadedSheet.Unusable if it is not a table that we can read; its reason says what to do
    static UploadedSheet of(byte[] bytes) throws UploadedSheet.Unusable {
        if (bytes.length == 0) {
            throw new UploadedSheet.Unusable(Reason.of("reason.phone-sheet.empty"));
        }
        if (bytes.length > LARGEST) {
            throw new UploadedSheet.Unusable(tooLarge());
        }
        if (FileType.isA(FileType.OLE, bytes)) {
            throw new UploadedSheet.Unusable(Reason.of("reason.phone-sheet.old-excel"));
        }
        return FileType.isA(FileType.ZIP, bytes) ? new XlsxSheet(bytes) : new CsvSheet(bytes);
    }

    static Reason tooLarge() {
        return Reason.of("reason.phone-sheet.too-large", Integer.toString(LARGEST / 1024 / 1024));
    }
}
