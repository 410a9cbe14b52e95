package id.tanggap.exercise.script;

import java.util.List;

/// A script cannot be played as it is.
public final class UnreadableScriptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    UnreadableScriptException(String file, List<String> problems) {
        super(file + ": " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /// Each says where and what is wrong.
    public List<String> problems() {
        return problems;
    }
}
