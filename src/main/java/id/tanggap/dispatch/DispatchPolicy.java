package id.tanggap.dispatch;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.site.Site;
import org.jspecify.annotations.Nullable;

/// Who may see and change orders: those who dispatch all of them; auditors and agents read; staff of a balai only
/// orders from or to a site of their own balai, which they answer but do not give.
public final class DispatchPolicy {

    private DispatchPolicy() {}

    public static boolean gives(Viewer viewer) {
        return viewer.role().dispatches();
    }

    /// @param from the store that sends
    /// @param to the store that waits; null for a place that is none
    public static boolean sees(Viewer viewer, Site from, @Nullable Site to) {
        return viewer.balai() == null || owns(viewer, from) || (to != null && owns(viewer, to));
    }

    public static boolean answers(Viewer viewer, Site from, @Nullable Site to) {
        return gives(viewer) || (viewer.role() == Role.BALAI && sees(viewer, from, to));
    }

    /// Of which balai a list shows orders; null for all.
    public static @Nullable String only(Viewer viewer) {
        return viewer.balai();
    }

    private static boolean owns(Viewer viewer, Site site) {
        var keeper = site.balai();
        return keeper != null && keeper.value().equals(viewer.balai());
    }
}
