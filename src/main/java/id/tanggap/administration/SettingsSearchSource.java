package id.tanggap.administration;

import id.tanggap.web.wording.PageReader;
import java.util.List;

/// Finds single settings by words: accounts, balai, categories, holidays … Offered as a bean by the package that draws
/// their pages; asked only for viewers who may open the page.
public interface SettingsSearchSource {

    /// Code of the page that shows them.
    String page();

    /// @param words as typed, not blank
    /// @param limit at most so many
    List<SettingsHit> find(String words, PageReader reader, int limit);
}
