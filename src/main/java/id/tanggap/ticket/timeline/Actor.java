package id.tanggap.ticket.timeline;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.workflow.ActorRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who caused a change, and from where.
///
/// @param actor a name, `citizen` or `system`
/// @param via `desk`, `api`, `system`, or the channel the citizen used
/// @param user the account, if a person with an account did it
public record Actor(
        String actor, String via, ActorRole party, @Nullable Long user) {

    public static final Actor SYSTEM = new Actor("system", "system", ActorRole.SYSTEM, null);

    public static Actor of(Viewer viewer) {
        return new Actor(
                viewer.name(), viewer.userId() == null ? "api" : "desk", ActorRole.of(viewer), viewer.userId());
    }

    public static Actor citizen(String channel) {
        return new Actor("citizen", channel, ActorRole.CITIZEN, null);
    }

    public Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("via", via);
        data.put("party", party.code());
        if (user != null) {
            data.put("user", user);
        }
        return data;
    }
}
