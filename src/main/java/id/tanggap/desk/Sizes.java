package id.tanggap.desk;

/// Sizes of files, in KB or MB; the same in both languages.
final class Sizes {

    private static final int KIB = 1024;

    private Sizes() {}

    static String of(long bytes) {
        return bytes < KIB * KIB ? Math.max(1, bytes / KIB) + " KB" : bytes / (KIB * KIB) + " MB";
    }
}
