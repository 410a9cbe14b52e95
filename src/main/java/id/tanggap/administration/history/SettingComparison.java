package id.tanggap.administration.history;

import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Says what a change made different for a kind of settings whose values are not made of the fields that people know,
/// such as a text in a language of its own; offered as a bean by the package that draws their page.
public interface SettingComparison {

    /// Code of the `SettingKind`.
    String kind();

    /// Only what differs, and never a secret.
    ///
    /// @param before null if there was none
    /// @param after null if there is none any more
    List<SettingFieldChange> of(@Nullable JsonNode before, @Nullable JsonNode after, PageReader reader);
}
