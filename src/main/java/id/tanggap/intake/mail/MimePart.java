package id.tanggap.intake.mail;

import java.util.ArrayList;
import java.util.List;

/// A node of a mail's MIME tree that a person may see.
sealed interface MimePart {

    /// Text in the body.
    record Text(String subtype, String text) implements MimePart {}

    /// A part that is not text, at its position.
    record Other() implements MimePart {}

    /// @param subtype `mixed`, `alternative`, `related`, `report` …
    record Multi(String subtype, List<MimePart> children) implements MimePart {
        static Multi of(String subtype) {
            return new Multi(subtype, new ArrayList<>());
        }
    }
}
