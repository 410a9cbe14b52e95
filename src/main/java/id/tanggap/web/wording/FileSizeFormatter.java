package id.tanggap.web.wording;

/// Sizes of files, in KB or MB; the same in both languages.
public final class FileSizeFormatter {

    private static final int KIB = 1024;

    private FileSizeFormatter() {}

    public static String of(long bytes) {
        return bytes < KIB * KIB ? Math.max(1, bytes / KIB) + " KB" : bytes / (KIB * KIB) + " MB";
    }
}
