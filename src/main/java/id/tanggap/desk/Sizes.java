package id.tanggap.desk;

/// Sizes of files as people say them, the same in both languages.
final class Sizes {

    private static final int KIB = 1024;

    private Sizes() {}

    static String of(long bytes) {
        return bytes < KIB * KIB ? Math.max(1, bytes / KIB) + " KB" : bytes / (KIB * KIB) + " MB";
    }
}
