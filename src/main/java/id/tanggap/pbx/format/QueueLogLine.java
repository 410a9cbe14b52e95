package id.tanggap.pbx.format;

import id.tanggap.pbx.record.DurationText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of a line of `queue_log`.
record QueueLogLine(List<String> cells) {

    private static final int DATA = 5;

    String time() {
        return cells.get(0).strip();
    }

    String callId() {
        return cells.get(1).strip();
    }

    @Nullable
    String queue() {
        return orNone(cells.get(2));
    }

    @Nullable
    String agent() {
        return orNone(cells.get(3));
    }

    String name() {
        return cells.get(4).strip();
    }

    /// Empty if the line has no such cell.
    String data(int index) {
        return DATA + index < cells.size() ? cells.get(DATA + index).strip() : "";
    }

    @Nullable
    Integer seconds(int index) {
        return DurationText.read(data(index));
    }

    /// @param place 1 for the last cell that is not empty
    @Nullable
    Integer secondsFromEnd(int place) {
        int last = cells.size();
        while (last > DATA && cells.get(last - 1).isBlank()) {
            last--;
        }
        return last - place < DATA
                ? null
                : DurationText.read(cells.get(last - place).strip());
    }

    private static @Nullable String orNone(String cell) {
        var text = cell.strip();
        return text.isEmpty() || text.equals("NONE") ? null : text;
    }
}
