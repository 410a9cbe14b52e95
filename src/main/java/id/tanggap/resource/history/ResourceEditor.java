package id.tanggap.resource.history;

import id.tanggap.access.Viewer;
import id.tanggap.platform.code.Coded;
import org.jspecify.annotations.Nullable;

/// Who changes something, and how.
///
/// @param name as the history shows it
/// @param userId null for a program and for people who answer by text
public record ResourceEditor(String name, @Nullable Long userId, Way way) {

    /// How a change came in; the code is in the database.
    public enum Way implements Coded {
        PAGE,
        IMPORT,
        TEXT,
        PROGRAM
    }

    public static ResourceEditor onPage(Viewer viewer) {
        return new ResourceEditor(viewer.name(), viewer.userId(), Way.PAGE);
    }

    public static ResourceEditor byImport(Viewer viewer) {
        return new ResourceEditor(viewer.name(), viewer.userId(), Way.IMPORT);
    }
}
