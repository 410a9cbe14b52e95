package id.tanggap.desk.channel;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerStatus;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The background workers of this node in the viewer's words.
@Component
record WorkerRows(WorkerRegistry registry) {

    /// @param state `open`, `failing`, or `closed` while another node does the work
    record Row(
            String name,
            String text,
            String state,
            String stateText,
            String last,
            @Nullable String problem) {}

    /// Those that fail come first.
    List<Row> of(PageReader reader) {
        return registry.workers().stream()
                .sorted((one, other) -> Boolean.compare(other.isFailing(), one.isFailing()))
                .map(worker -> row(worker, reader))
                .toList();
    }

    private Row row(WorkerStatus worker, PageReader reader) {
        var state = worker.isFailing() ? "failing" : worker.idle() ? "closed" : "open";
        var last = worker.succeededAt();
        return new Row(
                worker.name(),
                text(worker.name(), reader),
                state,
                reader.text("workers.state." + state, worker.failures()),
                last == null ? reader.text("channels.never") : reader.brief(last),
                worker.isFailing() ? Objects.requireNonNullElse(worker.problem(), "") : null);
    }

    /// The name up to its first dot says what it does, the rest for which channel.
    private String text(String name, PageReader reader) {
        var dot = name.indexOf('.');
        var what = dot < 0 ? name : name.substring(0, dot);
        return reader.textOr("worker." + what, name, name.substring(dot + 1));
    }
}
