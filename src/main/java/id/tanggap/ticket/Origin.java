package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who caused a change, and from where.
///
/// @param actor a name, `citizen` or `system`
/// @param via `desk`, `api`, `system`, or the channel the citizen used
/// @param user the account, if a person with an account did it
record Origin(
        String actor, String via, Party party, @Nullable Long user) {

    static final Origin SYSTEM = new Origin("system", "system", Party.SYSTEM, null);

    static Origin of(Viewer viewer) {
        return new Origin(viewer.name(), viewer.userId() == null ? "api" : "desk", Party.of(viewer), viewer.userId());
    }

    static Origin citizen(String channel) {
        return new Origin("citizen", channel, Party.CITIZEN, null);
    }

    Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("via", via);
        data.put("party", party.code());
        if (user != null) {
            data.put("user", user);
        }
        return data;
    }
}
