package id.tanggap.administration.history;

import id.tanggap.administration.SettingValueWording;
import id.tanggap.setting.SettingChange;
import id.tanggap.setting.SettingHistory;
import id.tanggap.table.RowChange;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The last changes of settings, for the pages that show them: give them to the model as `history` and draw them with
/// `fragments/settings :: history`.
@Component
public class SettingHistoryRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettingHistory history;
    private final List<SettingValueWording> wordings;
    private final List<SettingComparison> comparisons;

    SettingHistoryRows(
            SettingHistory history, List<SettingValueWording> wordings, List<SettingComparison> comparisons) {
        this.history = history;
        this.wordings = List.copyOf(wordings);
        this.comparisons = List.copyOf(comparisons);
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
                diff(change.kind(), change.before(), change.after(), reader),
                change.cause().why(),
                reader.text("settings.by", change.author(), reader.full(change.at())),
                !change.cause().undone(),
                change.cause().undoes() != null);
    }

    /// What a row of a table would make different, before it is made.
    ///
    /// @param kind code of a `SettingKind`
    /// @param before a value of that kind
    /// @param after a value of that kind
    public List<RowChange.Field> differences(String kind, Object before, Object after, PageReader reader) {
        return diff(kind, JSON.<JsonNode>valueToTree(before), JSON.<JsonNode>valueToTree(after), reader).stream()
                .map(field -> new RowChange.Field(field.field(), field.before(), field.after()))
                .toList();
    }

    private List<SettingFieldChange> diff(
            String kind, @Nullable JsonNode before, @Nullable JsonNode after, PageReader reader) {
        return comparisons.stream()
                .filter(comparison -> comparison.kind().equals(kind))
                .findFirst()
                .map(comparison -> comparison.of(before, after, reader))
                .orElseGet(() -> new SettingDiff(kind, before, after, reader, wordings).fields());
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
