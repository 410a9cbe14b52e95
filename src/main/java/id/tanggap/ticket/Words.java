package id.tanggap.ticket;

import java.util.List;

/// A text that staff write, with its files.
public record Words(String text, List<NewAttachment> files) {

    public Words {
        files = List.copyOf(files);
    }

    public static Words of(String text) {
        return new Words(text, List.of());
    }
}
