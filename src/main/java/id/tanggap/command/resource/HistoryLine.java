package id.tanggap.command.resource;

import java.util.List;

/// One change of a thing as a person reads it.
///
/// @param how "lewat impor", "lewat pesan"
public record HistoryLine(String at, String actor, String how, List<Field> fields) {

    /// @param from empty if there was no value
    public record Field(String label, String from, String to) {}

    public HistoryLine {
        fields = List.copyOf(fields);
    }
}
