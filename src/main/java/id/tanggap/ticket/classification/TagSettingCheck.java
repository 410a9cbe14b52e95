package id.tanggap.ticket.classification;

import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingRefusedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Refuses decisions about tags that cannot be: words that are no tag, and circles.
final class TagSettingCheck {

    private final SettingDocuments documents;

    TagSettingCheck(SettingDocuments documents) {
        this.documents = documents;
    }

    void of(String tag, @Nullable JsonNode value) {
        var into = value == null ? "" : value.path("mergedInto").asString("");
        if (!TicketTags.SHAPE.matcher(tag).matches()
                || (!into.isEmpty() && !TicketTags.SHAPE.matcher(into).matches())) {
            throw new SettingRefusedException("settings.tags.refused.shape");
        }
        if (!into.isEmpty()) {
            checkTarget(tag, into, documents.all(TagSetting.KIND, TagSetting.class));
        }
    }

    private static void checkTarget(String tag, String into, Map<String, TagSetting> all) {
        var target = all.get(into);
        if (into.equals(tag)) {
            throw new SettingRefusedException("settings.tags.refused.same");
        }
        if (target != null && (target.retired() || target.mergedInto() != null)) {
            throw new SettingRefusedException("settings.tags.refused.retired", into);
        }
    }
}
