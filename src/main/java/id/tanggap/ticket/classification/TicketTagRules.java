package id.tanggap.ticket.classification;

import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingDocuments;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which tags administrators retired, and which took the place of others. Live.
@Component
public class TicketTagRules {

    private final Supplier<Map<String, TagSetting>> settings;

    TicketTagRules(SettingDocuments documents, LiveSettings live) {
        settings = live.live(() -> documents.all(TagSetting.KIND, TagSetting.class), TagSetting.KIND);
    }

    /// By the tag that is no longer given, the one that is given instead.
    public Map<String, String> merged() {
        return settings.get().entrySet().stream()
                .filter(entry -> entry.getValue().mergedInto() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> successor(entry.getKey())));
    }

    /// The tag that is given when somebody asks for this one.
    public String successor(String tag) {
        var all = settings.get();
        var at = tag;
        for (var steps = 0; steps <= all.size(); steps++) {
            var next = all.get(at);
            if (next == null || next.mergedInto() == null) {
                return at;
            }
            at = Objects.requireNonNull(next.mergedInto());
        }
        return at;
    }

    /// Nobody can give it to a ticket any more; tickets that have it keep it.
    public boolean isRetired(String tag) {
        var setting = settings.get().get(tag);
        return setting != null && setting.retired();
    }
}
