package id.tanggap.table.sheet;

import id.tanggap.taxonomy.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks an archive once without storing it, to check that it does not exceed the limits (a zip bomb).
final class ZipBombCheck {

    private static final long MOST_BYTES = 300L * 1024 * 1024;

    /// All texts of a workbook are in one part, which is in memory as a whole.
    private static final long MOST_TEXTS = 64L * 1024 * 1024;

    private static final int MOST_ENTRIES = 2_000;

    private ZipBombCheck() {}

    static void check(byte[] bytes) throws UploadedSheet.Unusable {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var total = 0L;
            var entries = 0;
            var isWorkbook = false;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                total += size(zip, entry);
                if (total > MOST_BYTES || ++entries > MOST_ENTRIES) {
                    throw tooLarge();
                }
                isWorkbook |= entry.getName().equals("xl/workbook.xml");
            }
            if (!isWorkbook) {
                throw new UploadedSheet.Unusable(Reason.of("reason.table.no-workbook"));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UploadedSheet.Unusable(Reason.of("reason.table.broken-xlsx"));
        }
    }

    private static long size(ZipInputStream zip, ZipEntry entry) throws IOException, UploadedSheet.Unusable {
        var most = entry.getName().equals("xl/sharedStrings.xml") ? MOST_TEXTS : MOST_BYTES;
        var buffer = new byte[64 * 1024];
        var size = 0L;
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (size > most) {
                throw tooLarge();
            }
        }
        return size;
    }

    private static UploadedSheet.Unusable tooLarge() {
        return new UploadedSheet.Unusable(Reason.of("reason.table.unpacks-too-large"));
    }
}
