package id.tanggap.allocation;

import id.tanggap.platform.code.Coded;

/// Who made a plan, and how sure it is the best.
public enum AllocationStatus implements Coded {
    /// By the solver, proven the best by all goals.
    OPTIMAL,
    /// By the solver, the best that it found in its time.
    FEASIBLE,
    /// Nearest-first; a better plan may still come.
    FIRST,
    /// Nearest-first, because the solver could not be started.
    FALLBACK_NOT_STARTED,
    /// Nearest-first, because the solver ended by itself without an answer.
    FALLBACK_CRASHED,
    /// Nearest-first, because the solver was stopped for its time.
    FALLBACK_TIME,
    /// Nearest-first, because the solver was stopped for its memory.
    FALLBACK_MEMORY,
    /// Nearest-first, because what the solver said was no plan.
    FALLBACK_GARBAGE;

    public boolean isFallback() {
        return name().startsWith("FALLBACK");
    }
}
