package id.tanggap.triage;

import id.tanggap.taxonomy.DangerKind;
import java.util.Optional;

/// Reads what a citizen wrote. The seam: another reader takes this one's place by implementing it.
///
/// Same text, same answer; no database, no clock. Safe for many threads.
public interface Triage {

    /// @param text subject and body as written, parted by a line break; may be empty
    /// @return always an answer; a text that says nothing is `umum.lain` with low confidence
    TriageResult understand(String text);

    /// The danger to a person of which a text speaks, without the rest of its understanding.
    ///
    /// @return as `understand` says it
    default Optional<DangerKind> danger(String text) {
        return understand(text).danger();
    }
}
