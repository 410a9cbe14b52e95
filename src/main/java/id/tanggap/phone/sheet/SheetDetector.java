package id.tanggap.phone.sheet;

import id.tanggap.taxonomy.Reason;
import java.util.Arrays;

/// Detects the type of an uploaded file by its first bytes.
final class SheetDetector {

    static final int LARGEST = 25 * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private SheetDetector() {}

    /// @throws Sheet.Unusable if it is not a table that we can read; its reason says what to do
    static UploadedSheet of(byte[] bytes) throws UploadedSheet.Unusable {
        if (bytes.length == 0) {
            throw new UploadedSheet.Unusable(Reason.of("reason.phone-sheet.empty"));
        }
        if (bytes.length > LARGEST) {
            throw new UploadedSheet.Unusable(tooLarge());
        }
        if (begins(bytes, OLE)) {
            throw new UploadedSheet.Unusable(Reason.of("reason.phone-sheet.old-excel"));
        }
        return begins(bytes, ZIP) ? new XlsxSheet(bytes) : new CsvSheet(bytes);
    }

    static Reason tooLarge() {
        return Reason.of("reason.phone-sheet.too-large", Integer.toString(LARGEST / 1024 / 1024));
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
