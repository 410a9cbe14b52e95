package id.tanggap.administration.history;

import id.tanggap.administration.SettingValueWording;
import id.tanggap.setting.SettingChange;
import id.tanggap.setting.SettingHistory;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// The last changes of settings, for the pages that show them: give them to the model as `history` and draw them with
/// `fragments/settings :: history`.
@Component
public class SettingHistoryRows {

    private final SettingHistory history;
    private final List<SettingValueWording> wordings;

    SettingHistoryRows(SettingHistory history, List<SettingValueWording> wordings) {
        this.history = history;
        this.wordings = List.copyOf(wordings);
    }

    public List<SettingChangeRow> newest(int limit, PageReader reader) {
        return rows(history.newest(null, limit), reader);
    }

    /// @param kind code of a `SettingKind`
    public List<SettingChangeRow> ofKind(String kind, int limit, PageReader reader) {
        return rows(history.ofKind(kind, null, limit), reader);
    }

    /// @param key of one setting
    public List<SettingChangeRow> of(String kind, String key, int limit, PageReader reader) {
        return rows(history.of(kind, key, null, limit), reader);
    }

    List<SettingChangeRow> rows(List<SettingChange> changes, PageReader reader) {
        return changes.stream().map(change -> row(change, reader)).toList();
    }

    private SettingChangeRow row(SettingChange change, PageReader reader) {
        return new SettingChangeRow(
                change.batch(),
                reader.textOr("setting.kind." + change.kind(), change.kind()),
                change.label(),
                path(change),
                change.before() == null ? "made" : change.after() == null ? "removed" : "changed",
                new SettingDiff(change, reader, wordings).fields(),
                change.cause().why(),
                reader.text("settings.by", change.author(), reader.full(change.at())),
                !change.cause().undone(),
                change.cause().undoes() != null);
    }

    private static String path(SettingChange change) {
        return UriComponentsBuilder.fromPath("/settings/history")
                .queryParam("kind", "{kind}")
                .queryParam("key", "{key}")
                .encode()
                .buildAndExpand(change.kind(), change.key())
                .toUriString();
    }
}
