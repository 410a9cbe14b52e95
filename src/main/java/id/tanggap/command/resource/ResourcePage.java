package id.tanggap.command.resource;

import java.util.List;

/// One site, person or vehicle with its facts and its history.
public final class ResourcePage {

    private final String kind;
    private final String key;
    private final String title;
    private List<String> pills = List.of();
    private List<ResourceFact> facts = List.of();
    private List<HistoryLine> history = List.of();
    private String confirmed = "";
    private boolean stale;
    private boolean mayChange;

    /// @param kind `sites`, `people` or `vehicles`
    /// @param key code or id in its address
    ResourcePage(String kind, String key, String title) {
        this.kind = kind;
        this.key = key;
        this.title = title;
    }

    ResourcePage pills(List<String> texts) {
        this.pills = List.copyOf(texts);
        return this;
    }

    ResourcePage facts(List<ResourceFact> lines) {
        this.facts = List.copyOf(lines);
        return this;
    }

    ResourcePage history(List<HistoryLine> lines) {
        this.history = List.copyOf(lines);
        return this;
    }

    ResourcePage confirmed(String text, boolean isStale) {
        this.confirmed = text;
        this.stale = isStale;
        return this;
    }

    ResourcePage mayChange(boolean may) {
        this.mayChange = may;
        return this;
    }

    public String kind() {
        return kind;
    }

    /// Address of this page.
    public String href() {
        return "/" + kind + "/" + key;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public List<String> pills() {
        return pills;
    }

    public List<ResourceFact> facts() {
        return facts;
    }

    public List<HistoryLine> history() {
        return history;
    }

    public String confirmed() {
        return confirmed;
    }

    public boolean stale() {
        return stale;
    }

    public boolean mayChange() {
        return mayChange;
    }
}
