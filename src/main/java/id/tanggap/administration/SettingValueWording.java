package id.tanggap.administration;

import id.tanggap.web.wording.PageReader;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Says values in the history that only the page of their kind can read; offered as a bean by the package that draws
/// that page.
public interface SettingValueWording {

    /// @param field kind and name of the field: `macro.steps`
    /// @return empty if it knows no better
    Optional<String> say(String field, JsonNode value, PageReader reader);
}
