package id.tanggap.command.resource;

import java.util.List;

/// One site, person or vehicle with its facts and its history.
///
/// @param kind `sites`, `people` or `vehicles`
/// @param key code or id in its address
public record ResourcePage(
        String kind,
        String key,
        String title,
        List<String> pills,
        List<ResourceFact> facts,
        List<HistoryLine> history,
        Standing standing) {

    /// @param confirmed who said when that its row is right
    /// @param stale nobody said so in the last 90 days
    public record Standing(String confirmed, boolean stale, boolean mayChange) {}

    public ResourcePage {
        pills = List.copyOf(pills);
        facts = List.copyOf(facts);
        history = List.copyOf(history);
    }

    /// Address of this page.
    public String href() {
        return "/" + kind + "/" + key;
    }
}
