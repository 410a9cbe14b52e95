package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The background workers of this node in the viewer's words.
@Component
class WorkerRows {

    private final WorkerRegistry registry;
    private final Wording wording;

    WorkerRows(WorkerRegistry registry, Wording wording) {
        this.registry = registry;
        this.wording = wording;
    }

    /// @param state `open`, `failing`, or `closed` while another node does the work
    record Row(
            String name,
            String text,
            String state,
            String stateText,
            String last,
            @Nullable String problem) {}

    /// Those that fail come first.
    List<Row> of(Viewer viewer, Locale locale) {
        var when = wording.when(viewer, locale);
        return registry.workers().stream()
                .sorted((one, other) -> Boolean.compare(other.isFailing(), one.isFailing()))
                .map(worker -> row(worker, when, locale))
                .toList();
    }

    private Row row(WorkerStatus worker, LocalTimeFormatter when, Locale locale) {
        var state = worker.isFailing() ? "failing" : worker.idle() ? "closed" : "open";
        var last = worker.succeededAt();
        return new Row(
                worker.name(),
                text(worker.name(), locale),
                state,
                wording.text(locale, "workers.state." + state, worker.failures()),
                last == null ? wording.text(locale, "channels.never") : when.brief(last, wording.now()),
                worker.isFailing() ? Objects.requireNonNullElse(worker.problem(), "") : null);
    }

    /// The name up to its first dot says what it does, the rest for which channel.
    private String text(String name, Locale locale) {
        var dot = name.indexOf('.');
        var what = dot < 0 ? name : name.substring(0, dot);
        return wording.textOr(locale, "worker." + what, name, name.substring(dot + 1));
    }
}
