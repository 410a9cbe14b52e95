package id.tanggap.resource;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import org.jspecify.annotations.Nullable;

/// Who may change what of sites, people and vehicles, and who sees people's telephone numbers.
///
/// Those who dispatch may do everything; staff of a balai only with what their own balai keeps; all others only read,
/// with numbers masked. A program never sees numbers unless its token has a role that dispatches.
public final class ResourcePolicy {

    private ResourcePolicy() {}

    /// @param keeper the balai that keeps it; null for the ministry itself
    public static boolean changes(Viewer viewer, @Nullable BalaiCode keeper) {
        return viewer.role().dispatches() || keepsOwn(viewer, keeper);
    }

    /// Whether this viewer may see who somebody on a roster is. Agents see only how many there are.
    public static boolean seesPeople(Viewer viewer, @Nullable BalaiCode keeper) {
        return viewer.role() == Role.AUDITOR || changes(viewer, keeper);
    }

    /// Whether this viewer may open the telephone number of somebody whom this balai keeps.
    public static boolean seesNumbers(Viewer viewer, @Nullable BalaiCode keeper) {
        return viewer.role().dispatches() || keepsOwn(viewer, keeper);
    }

    private static boolean keepsOwn(Viewer viewer, @Nullable BalaiCode keeper) {
        return viewer.role().keepsResources()
                && viewer.role() == Role.BALAI
                && keeper != null
                && keeper.value().equals(viewer.balai());
    }
}
