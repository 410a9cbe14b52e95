package id.tanggap;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// People who ask, for tests.
public final class Demand {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private Demand() {}

    public static Viewer agent() {
        return new Viewer(null, "Sari", Role.AGENT, null, WIB, Locale.of("id"));
    }

    public static Viewer staffOf(@Nullable String balai) {
        return new Viewer(null, "Dewi", Role.BALAI, balai, WIB, Locale.of("id"));
    }
}
