package id.tanggap.writing;

import java.util.Optional;

/// What uses prepared answers by their code, such as macros: an answer in use keeps its last version.
public interface AnswerDependents {

    /// What one that uses this answer is called.
    ///
    /// @param answer its code
    Optional<String> userOf(String answer);
}
